import type { PoolClient } from 'pg';
import type { LocalDate } from '../law';
import {
  type OrganisationChange,
  organisationAfter,
  organisationOn,
  type OrganisationRecord,
} from '../organisation';

interface Looked {
  readonly from: LocalDate;
  /** Offices that procedures name. */
  readonly needed: readonly string[];
}

/** The structure or person whose entry a change replaces: names, units and contacts have no days of their own. */
function atOnce(change: OrganisationChange): string[] {
  if (change.change !== 'changed' || change.what === 'holding') return [];
  return [change.what === 'person' ? change.entry.login : `${change.what} ${change.entry.id}`];
}

/** What an import leaves behind: work without anybody, mandates whose giver changes, offices that procedures miss. */
export async function organisationWarnings(
  client: PoolClient,
  record: OrganisationRecord,
  changes: readonly OrganisationChange[],
  { from, needed }: Looked,
): Promise<string[]> {
  const after = organisationAfter(record, changes, from);
  const before = organisationOn(record, from);
  const held = organisationOn(after, from);
  const vacant = [...before]
    .filter(([id, people]) => people.length > 0 && !held.get(id)?.length)
    .map(([id]) => id);
  const holders = new Set([...held.values()].flatMap((people) => people.map(({ login }) => login)));
  const left = [
    ...new Set([...before.values()].flatMap((people) => people.map(({ login }) => login))),
  ].filter((login) => !holders.has(login));
  const { rows: tasks } = await client.query<{ office: string; count: number }>(
    `SELECT office, count(*)::int AS count FROM task WHERE state = 'open' AND office = ANY ($1) GROUP BY office ORDER BY office`,
    [vacant],
  );
  const { rows: inHand } = await client.query<{ person: string; count: number }>(
    `SELECT assignee AS person, count(*)::int AS count FROM task WHERE state = 'open' AND assignee = ANY ($1)
     GROUP BY assignee ORDER BY assignee`,
    [left],
  );
  const changed = new Set(
    [...before]
      .filter(([id, people]) =>
        people.some(({ login }) => !held.get(id)?.some((other) => other.login === login)),
      )
      .map(([id]) => id),
  );
  const ofOthers = after.mandates.filter(({ office, person }) => person !== undefined && changed.has(office));
  const offices = new Set(after.offices.map(({ id }) => id));
  const { rows: days } = await client.query<{ today: LocalDate }>(
    `SELECT (now() AT TIME ZONE 'Europe/Rome')::date::text AS today`,
  );
  const isAhead = from > (days[0]?.today ?? from);
  return [
    ...(isAhead ? changes.flatMap(atOnce) : []).map(
      (what) =>
        `What is new of ${what} shows at once, and not from ${from}: only beginnings and ends have a day.`,
    ),
    ...tasks.map(({ office, count }) => `Nobody holds ${office} any more, which has ${count} open tasks.`),
    ...inHand.map(
      ({ person, count }) => `${person} leaves with ${count} tasks in hand: somebody must be given them.`,
    ),
    ...ofOthers.map(
      ({ office, person }) =>
        `The holder of ${office} changes, and the mandate of ${person ?? ''} to sign for it goes on until it is ended.`,
    ),
    ...after.mandates
      .filter(({ person }) => person !== undefined && left.includes(person))
      .map(({ office, person }) => `${person ?? ''} leaves with a mandate to sign for ${office}.`),
    ...needed
      .filter((id) => !offices.has(id))
      .map((id) => `Procedures name the office ${id}, which is missing.`),
  ];
}
