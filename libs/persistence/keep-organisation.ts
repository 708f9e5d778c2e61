import type { Pool } from 'pg';
import type { OrganisationData } from '../organisation';

/** Puts the people, units, offices and holdings of an organisation on record; what is there already stays as it is. */
export async function keepOrganisation(database: Pool, organisation: OrganisationData): Promise<void> {
  const units = new Map(organisation.units.map((unit) => [unit.id, unit]));
  const offices = organisation.offices.map((office) => ({
    ...office,
    unit_name: units.get(office.unit)?.name,
  }));
  await database.query(
    `WITH people AS (
       INSERT INTO person (login, name)
       SELECT login, name FROM jsonb_to_recordset($1::jsonb) AS p (login text, name text)
       ON CONFLICT DO NOTHING),
     units AS (
       INSERT INTO unit (id, name, parent, contacts)
       SELECT id, name, parent, contacts
       FROM jsonb_to_recordset($3::jsonb) AS u (id text, name jsonb, parent text, contacts jsonb)
       ON CONFLICT DO NOTHING)
     INSERT INTO office (id, name, kind, unit, unit_name)
     SELECT id, name, kind, unit, unit_name
     FROM jsonb_to_recordset($2::jsonb) AS o (id text, name jsonb, kind text, unit text, unit_name jsonb)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(organisation.people), JSON.stringify(offices), JSON.stringify(organisation.units)],
  );
  await database.query(
    `INSERT INTO holding (person, office, from_date, to_date)
     SELECT person, office, "from", "to"
     FROM jsonb_to_recordset($1::jsonb) AS h (person text, office text, "from" date, "to" date)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(organisation.holdings)],
  );
}
