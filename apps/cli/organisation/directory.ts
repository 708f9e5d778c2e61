import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Client, type Entry } from 'ldapts';
import { readNamedFile } from '../../../libs/config';
import type { OrganisationRecord, OrganisationSource, SourceHolding } from '../../../libs/organisation';
import { directoryFile, type DirectorySettings } from './directory-settings';
import { type ReadOrganisation, UnreadableOrganisation } from './read-files';

/** How long a directory may take to answer. */
const PATIENCE_MS = 20_000;

/** A person or a group as the directory has it. */
export interface DirectoryPerson {
  readonly dn: string;
  readonly login: string;
  readonly name: string;
}
export interface DirectoryGroup {
  readonly id: string;
  readonly members: readonly string[];
}

/**
 * The people of a house and the offices they hold, as an LDAP directory has them: members of a group hold its office. Areas,
 * units, mandates and offices without a group stay as they are on record.
 */
export async function readDirectory(file: string, record: OrganisationRecord): Promise<ReadOrganisation> {
  const settings = await readDirectorySettings(file);
  const client = new Client({
    url: settings.url,
    timeout: PATIENCE_MS,
    connectTimeout: PATIENCE_MS,
    ...(settings.url.startsWith('ldaps:') && { tlsOptions: tlsOf(settings) }),
  });
  try {
    if (settings.startTls) await client.startTLS(tlsOf(settings));
    await client.bind(settings.bindDn, readNamedFile(settings.passwordFile).toString('utf8').trimEnd());
    const people = await search(client, settings, settings.people, [
      settings.people.login,
      settings.people.name,
    ]);
    const groups = await search(client, settings, settings.groups, [
      settings.groups.id,
      settings.groups.members,
    ]);
    const source = sourceFrom(
      people.map(personOf(settings)),
      groups.map(groupOf(settings)),
      settings,
      record,
    );
    const sha256 = createHash('sha256').update(JSON.stringify(source)).digest('hex');
    return { source, name: settings.url, sha256 };
  } catch (error) {
    if (error instanceof UnreadableOrganisation) throw error;
    throw new UnreadableOrganisation([
      `The directory ${settings.url} cannot be read: ${(error as Error).message}`,
    ]);
  } finally {
    await client.unbind().catch(() => undefined);
  }
}

async function readDirectorySettings(file: string): Promise<DirectorySettings> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UnreadableOrganisation([`${file} cannot be read: ${(error as Error).message}`]);
  }
  const read = directoryFile.safeParse(content);
  if (read.success) return read.data;
  throw new UnreadableOrganisation(
    read.error.issues.map(({ path, message }) => `${[file, ...path.map(String)].join(', ')}: ${message}`),
  );
}

function tlsOf({ certificates }: DirectorySettings): { ca?: Buffer } {
  return certificates === undefined ? {} : { ca: readNamedFile(certificates) };
}

/** Page by page: directories give no more than some hundred entries at once. */
async function search(
  client: Client,
  { pageSize }: DirectorySettings,
  { base, filter }: { readonly base: string; readonly filter: string },
  attributes: string[],
): Promise<Entry[]> {
  const { searchEntries } = await client.search(base, {
    scope: 'sub',
    filter,
    attributes,
    paged: { pageSize },
  });
  return searchEntries;
}

const personOf =
  ({ people }: DirectorySettings) =>
  (entry: Entry): DirectoryPerson => ({
    dn: entry.dn,
    login: valuesOf(entry, people.login)[0] ?? '',
    name: valuesOf(entry, people.name)[0] ?? '',
  });

const groupOf =
  ({ groups }: DirectorySettings) =>
  (entry: Entry): DirectoryGroup => ({
    id: valuesOf(entry, groups.id)[0] ?? '',
    members: valuesOf(entry, groups.members),
  });

function valuesOf(entry: Entry, attribute: string): string[] {
  const found = Object.keys(entry).find((name) => name.toLowerCase() === attribute.toLowerCase());
  const value = found === undefined ? [] : entry[found];
  return (Array.isArray(value) ? value : [value]).map(String);
}

/**
 * What the directory says of the offices that have a group. A group that is missing, or a member who is no person, is a
 * mistake of the settings or of the directory: taken as empty it would take everybody's office away.
 */
export function sourceFrom(
  people: readonly DirectoryPerson[],
  groups: readonly DirectoryGroup[],
  { offices }: Pick<DirectorySettings, 'offices'>,
  record: Pick<OrganisationRecord, 'offices' | 'people'>,
): OrganisationSource {
  const byName = new Map(
    people.flatMap((person) => [
      [normal(person.dn), person],
      [normal(person.login), person],
    ]),
  );
  const problems: string[] = [];
  const members = new Map<string, DirectoryPerson>();
  const holdings = new Map<string, SourceHolding>();
  for (const [id, office] of Object.entries(offices)) {
    const group = groups.find((known) => known.id === id);
    if (!group) problems.push(`The directory has no group "${id}", whose members are to hold ${office}.`);
    if (!record.offices.some((known) => known.id === office))
      problems.push(`There is no office "${office}", which the members of the group "${id}" are to hold.`);
    for (const member of group?.members ?? []) {
      const person = byName.get(normal(member));
      if (!person?.login || !person.name)
        problems.push(
          `The member "${member}" of the group "${id}" is no person with a sign-in name and a name.`,
        );
      else {
        members.set(person.login, person);
        holdings.set(`${person.login} ${office}`, { person: person.login, office });
      }
    }
  }
  if (problems.length > 0) throw new UnreadableOrganisation(problems);
  const known = record.people.filter(({ login }) => !members.has(login));
  return {
    people: [...known, ...[...members.values()].map(({ login, name }) => ({ login, name }))],
    holdings: [...holdings.values()].toSorted((a, b) =>
      `${a.office} ${a.person}`.localeCompare(`${b.office} ${b.person}`),
    ),
    holdingsOf: [...new Set(Object.values(offices))],
  };
}

/** Names of entries do not mind case nor spaces after commas. */
function normal(name: string): string {
  return name.toLowerCase().replace(/\s*,\s*/g, ',');
}
