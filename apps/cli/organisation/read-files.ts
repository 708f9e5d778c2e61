import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type OrganisationSource, readSource, type SourceList, type Where } from '../../../libs/organisation';
import { type CsvRow, csvRows } from '../../../libs/domain';
import { entriesOf, inTables, tableFiles } from './tables';

/** What was read from a file, a folder or a directory, with its fingerprint. */
export interface ReadOrganisation {
  readonly source: OrganisationSource;
  readonly where?: Where;
  readonly name: string;
  readonly sha256: string;
}

/** What cannot be read, all of it at once. */
export class UnreadableOrganisation extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** An organisation from one JSON file, or from a folder of tables. */
export async function readFiles(path: string): Promise<ReadOrganisation> {
  return (await stat(path)).isDirectory() ? readFolder(path) : readJson(path);
}

async function readJson(path: string): Promise<ReadOrganisation> {
  const bytes = await readFile(path);
  return { ...sourceOf(parsed(bytes.toString('utf8'))), name: basename(path), sha256: sha256(bytes) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnreadableOrganisation([`The file is no JSON: ${(error as Error).message}`]);
  }
}

async function readFolder(path: string): Promise<ReadOrganisation> {
  const lists = Object.keys(tableFiles) as SourceList[];
  const present = new Set(await readdir(path));
  const unknown = [...present].filter(
    (name) => name.endsWith('.csv') && !Object.values(tableFiles).includes(name),
  );
  if (unknown.length > 0)
    throw new UnreadableOrganisation(
      unknown.map((name) => `${name}: no such table; there are ${Object.values(tableFiles).join(', ')}.`),
    );
  const found = lists.filter((list) => present.has(tableFiles[list]));
  if (found.length === 0) throw new UnreadableOrganisation([`There is no table in ${path}.`]);
  const hash = createHash('sha256');
  const rows: Partial<Record<SourceList, CsvRow[]>> = {};
  for (const list of found) {
    const bytes = await readFile(join(path, tableFiles[list]));
    hash.update(tableFiles[list]).update(bytes);
    rows[list] = csvRows(bytes.toString('utf8'));
  }
  const content = Object.fromEntries(found.map((list) => [list, entriesOf(list, rows[list] ?? [])]));
  return { ...sourceOf(content, inTables(rows)), name: basename(path), sha256: hash.digest('hex') };
}

function sourceOf(content: unknown, where?: Where): Pick<ReadOrganisation, 'source' | 'where'> {
  const read = readSource(content, where);
  if (!read.ok) throw new UnreadableOrganisation(read.problems);
  return { source: read.source, ...(where && { where }) };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
