import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { readSettings } from '../../../libs/config';
import { isLocalDate, romeDateOf } from '../../../libs/law';
import { describeChange } from '../../../libs/organisation';
import {
  databaseConnection,
  importOrganisation,
  type ImportPlan,
  organisationHistory,
  organisationOf,
  planImport,
} from '../../../libs/persistence';
import { catalogue } from '../../../workflows/procedures';
import { exportOf } from './export';
import { officesNamed } from './offices-named';
import { type ReadOrganisation, readFiles, UnreadableOrganisation } from './read-files';

const EXIT_REFUSED = 1;
const EXIT_USAGE = 2;

const usage = `Usage:
  organisation check <file or folder> [--from <day>]
  organisation import <file or folder> [--from <day>] [--by <name>]
  organisation check|import --directory <file> [--from <day>] [--by <name>]
  organisation export
  organisation history
`;

/** `marino organisation`: the organisation from files or a directory, dated; what it would change, what it has changed. */
export async function organisation([name = '', ...args]: readonly string[]): Promise<number> {
  const pool = new Pool({ ...databaseConnection(readSettings().database), max: 1 });
  try {
    switch (name) {
      case 'check':
      case 'import':
        return await bring(pool, name, args);
      case 'export':
        process.stdout.write(`${JSON.stringify(exportOf(await organisationOf(pool)), null, 2)}\n`);
        return 0;
      case 'history':
        return await history(pool);
      default:
        process.stderr.write(usage);
        return EXIT_USAGE;
    }
  } catch (error) {
    if (!(error instanceof UnreadableOrganisation)) throw error;
    return refused(error.problems);
  } finally {
    await pool.end();
  }
}

async function bring(pool: Pool, name: 'check' | 'import', args: readonly string[]): Promise<number> {
  const today = romeDateOf(Date.now());
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { from: { type: 'string' }, by: { type: 'string' }, directory: { type: 'string' } },
  });
  const [path] = positionals;
  const { from = today, by = userInfo().username, directory } = values;
  if ((path === undefined) === (directory === undefined)) {
    process.stderr.write(usage);
    return EXIT_USAGE;
  }
  if (!isDay(from)) return refused([`--from ${from} is no day like 2026-11-27.`]);
  if (from < today) return refused([`--from ${from} is over: what was is not changed any more.`]);
  const read = directory === undefined ? await readFiles(path ?? '') : await fromDirectory(directory, pool);
  const planned = { from, where: read.where, needed: officesNamed(catalogue) };
  const plan =
    name === 'check'
      ? await planImport(pool, read.source, planned)
      : await importOrganisation(pool, read.source, planned, { by, source: read.name, sha256: read.sha256 });
  if (plan.problems.length > 0) return refused(plan.problems);
  process.stdout.write(inWords(plan, name === 'import'));
  return 0;
}

/** Without telling the compiler that anything else is no text. */
const isDay = (text: string): boolean => isLocalDate(text);

async function fromDirectory(file: string, pool: Pool): Promise<ReadOrganisation> {
  const { readDirectory } = await import('./directory.js');
  return readDirectory(file, await organisationOf(pool));
}

function refused(problems: readonly string[]): number {
  process.stderr.write(`${problems.join('\n')}\nNothing was changed.\n`);
  return EXIT_REFUSED;
}

function inWords({ changes, warnings }: ImportPlan, isDone: boolean): string {
  if (changes.length === 0) return 'Nothing changes.\n';
  const lines = [
    ...changes.map(describeChange),
    ...warnings.map((warning) => `Warning: ${warning}`),
    `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}${isDone ? ' written' : ', nothing written yet'}.`,
  ];
  return `${lines.join('\n')}\n`;
}

async function history(pool: Pool): Promise<number> {
  for (const { no, at, by, from, source, sha256, changes } of await organisationHistory(pool)) {
    const head = `${no}  ${at.toISOString()}  by ${by}  from ${from}  ${source}  sha256 ${sha256}`;
    process.stdout.write(
      `${[head, ...changes.map((change) => `   ${describeChange(change)}`)].join('\n')}\n`,
    );
  }
  return 0;
}
