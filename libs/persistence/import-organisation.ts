import type { Pool, PoolClient } from 'pg';
import type { LocalDate } from '../law';
import {
  changesFrom,
  type OrganisationChange,
  type OrganisationRecord,
  type OrganisationSource,
  problemsOf,
  type Where,
} from '../organisation';
import { organisationWarnings } from './organisation-warnings';
import { organisationOnRecord } from './read-organisation';
import { inTransaction } from './transaction';

/** Who imports from where; `sha256` is of what was read. */
export interface Provenance {
  readonly by: string;
  readonly source: string;
  readonly sha256: string;
}

export interface PlannedImport {
  /** The first day of what changes. */
  readonly from: LocalDate;
  readonly where?: Where;
  /** Offices that procedures name: the house needs them. */
  readonly needed?: readonly string[];
}

export interface ImportPlan {
  readonly changes: readonly OrganisationChange[];
  /** All that stands against it; nothing is written then. */
  readonly problems: readonly string[];
  /** What whoever imports should know, and may want. */
  readonly warnings: readonly string[];
}

/** Everything that is compared stands as it was at one moment. */
const SEES_ONE_STATE = 'BEGIN ISOLATION LEVEL REPEATABLE READ';

/** What an import would change, and what stands against it. Writes nothing. */
export async function planImport(
  database: Pool,
  source: OrganisationSource,
  planned: PlannedImport,
): Promise<ImportPlan> {
  return inTransaction(database, (client) => plan(client, source, planned), SEES_ONE_STATE);
}

/** Imports an organisation whole, or where anything stands against it nothing; what changed is kept for good. */
export async function importOrganisation(
  database: Pool,
  source: OrganisationSource,
  planned: PlannedImport,
  provenance: Provenance,
): Promise<ImportPlan> {
  return inTransaction(
    database,
    async (client) => {
      // Two imports, or one and a mandate given meanwhile, must see each other.
      await client.query('LOCK TABLE holding, mandate, office, unit, person IN SHARE ROW EXCLUSIVE MODE');
      const made = await plan(client, source, planned);
      if (made.problems.length > 0 || made.changes.length === 0) return made;
      await write(client, made.changes);
      await client.query(
        `INSERT INTO organisation_change (by, from_date, source, sha256, changes) VALUES ($1, $2, $3, $4, $5)`,
        [provenance.by, planned.from, provenance.source, provenance.sha256, JSON.stringify(made.changes)],
      );
      return made;
    },
    SEES_ONE_STATE,
  );
}

/** Whether an organisation has been imported. */
export async function hasOrganisation(database: Pool): Promise<boolean> {
  const { rows } = await database.query<{ found: boolean }>(
    'SELECT EXISTS (SELECT FROM organisation_change) AS found',
  );
  return rows[0]?.found ?? false;
}

/** One import as it is kept. */
export interface OrganisationImport extends Provenance {
  readonly no: string;
  readonly at: Date;
  readonly from: LocalDate;
  readonly changes: readonly OrganisationChange[];
}

/** What imports have changed, the latest first. */
export async function organisationHistory(database: Pool): Promise<OrganisationImport[]> {
  const { rows } = await database.query<OrganisationImport>(
    `SELECT no, at, by, from_date::text AS "from", source, sha256, changes FROM organisation_change ORDER BY no DESC`,
  );
  return rows;
}

/** The organisation on record, as an import would have it again. */
export async function organisationOf(client: Pool | PoolClient): Promise<OrganisationRecord> {
  const { text } = organisationOnRecord.toStatement();
  const { rows } = await client.query<{ organisation: OrganisationRecord }>(text);
  if (!rows[0]) throw new Error('A statement without a table gives one row');
  return rows[0].organisation;
}

async function plan(
  client: PoolClient,
  source: OrganisationSource,
  { from, where, needed = [] }: PlannedImport,
): Promise<ImportPlan> {
  const record = await organisationOf(client);
  const changes = changesFrom(record, source, from);
  const problems = problemsOf(record, source, changes, from, where);
  const warnings =
    problems.length > 0 ? [] : await organisationWarnings(client, record, changes, { from, needed });
  return { changes, problems, warnings };
}

const columns = `jsonb_to_recordset($1::jsonb) AS e`;

const statements = {
  area: `INSERT INTO area (id, name, is_collection)
    SELECT id, name, coalesce("isCollection", false) FROM ${columns} (id text, name jsonb, "isCollection" boolean)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, is_collection = excluded.is_collection, ended_on = NULL`,
  unit: `INSERT INTO unit (id, area, name, parent, contacts)
    SELECT id, area, name, parent, contacts FROM ${columns} (id text, area text, name jsonb, parent text, contacts jsonb)
    ON CONFLICT (id) DO UPDATE SET area = excluded.area, name = excluded.name, parent = excluded.parent,
      contacts = excluded.contacts, ended_on = NULL`,
  office: `INSERT INTO office (id, name, kind, unit, unit_name)
    SELECT e.id, e.name, e.kind, e.unit, u.name FROM ${columns} (id text, name jsonb, kind text, unit text)
    JOIN unit u ON u.id = e.unit
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, unit = excluded.unit, ended_on = NULL`,
  person: `INSERT INTO person (login, name) SELECT login, name FROM ${columns} (login text, name text)
    ON CONFLICT (login) DO UPDATE SET name = excluded.name`,
  holding: `INSERT INTO holding (person, office, from_date, to_date)
    SELECT person, office, "from", "to" FROM ${columns} (person text, office text, "from" date, "to" date)
    ON CONFLICT (person, office, from_date) DO UPDATE SET to_date = excluded.to_date`,
  mandate: `INSERT INTO mandate (office, person, kinds, up_to, from_date, to_date, act)
    SELECT office, person, kinds, "upTo", "from", "to", act
    FROM ${columns} (office text, person text, kinds text[], "upTo" numeric, "from" date, "to" date, act text)`,
} as const;

/** In the order in which one needs the other. */
const order = ['area', 'unit', 'office', 'person', 'holding', 'mandate'] as const;

async function write(client: PoolClient, changes: readonly OrganisationChange[]): Promise<void> {
  for (const what of order) {
    const entries = changes.flatMap((change) =>
      change.what === what && change.change !== 'ended' ? [change.entry] : [],
    );
    if (entries.length > 0) await client.query(statements[what], [JSON.stringify(entries)]);
  }
  await client.query(
    `UPDATE office o SET unit_name = u.name FROM unit u WHERE u.id = o.unit AND o.unit_name <> u.name`,
  );
  for (const change of changes)
    if (change.change === 'ended')
      await client.query(`UPDATE ${change.what} SET ended_on = $2 WHERE id::text = $1`, [
        change.id,
        change.on,
      ]);
}
