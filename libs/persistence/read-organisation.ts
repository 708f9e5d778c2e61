import type { DataSource } from 'typeorm';
import type { OrganisationRecord } from '../organisation';
import { query, sql } from './statement';

/** The organisation as it stands on record, with every holding and mandate there has been, in one row. */
export const organisationOnRecord = sql`SELECT jsonb_strip_nulls(jsonb_build_object(
  'areas', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name,
    'isCollection', CASE WHEN is_collection THEN true END, 'endedOn', ended_on) ORDER BY id), '[]') FROM area),
  'units', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'area', area, 'name', name, 'parent', parent,
    'contacts', contacts, 'endedOn', ended_on) ORDER BY id), '[]') FROM unit),
  'offices', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'unit', unit, 'name', name, 'kind', kind,
    'endedOn', ended_on) ORDER BY id), '[]') FROM office),
  'people', (SELECT coalesce(jsonb_agg(jsonb_build_object('login', login, 'name', name) ORDER BY login), '[]') FROM person),
  'holdings', (SELECT coalesce(jsonb_agg(jsonb_build_object('person', person, 'office', office, 'from', from_date,
    'to', to_date) ORDER BY office, from_date, person), '[]') FROM holding),
  'mandates', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'office', office, 'person', person, 'kinds', kinds,
    'upTo', up_to::text, 'from', from_date, 'to', to_date, 'act', act, 'isImported', entered_by IS NULL,
    'endedOn', ended_on) ORDER BY entered_at, id), '[]') FROM mandate))) AS organisation`;

export async function readOrganisation(dataSource: DataSource): Promise<OrganisationRecord> {
  const [row] = await query<{ organisation: OrganisationRecord }>(dataSource, organisationOnRecord);
  if (!row) throw new Error('A statement without a table gives one row');
  return row.organisation;
}
