import type { DataSource } from 'typeorm';
import type { OrganisationData } from '../organisation';
import { query, sql } from './statement';

/** The organisation as it stands on record, with every holding there has been. */
export async function readOrganisation(dataSource: DataSource): Promise<OrganisationData> {
  const [row] = await query<{ organisation: OrganisationData }>(
    dataSource,
    sql`SELECT jsonb_build_object('areas', '[]'::jsonb,
      'units', (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', id, 'name', name, 'parent', parent))), '[]') FROM unit),
      'offices', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'unit', unit, 'name', name, 'kind', kind)), '[]') FROM office),
      'people', (SELECT coalesce(jsonb_agg(jsonb_build_object('login', login, 'name', name)), '[]') FROM person),
      'holdings', (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('person', person, 'office', office,
        'from', from_date, 'to', to_date))), '[]') FROM holding)) AS organisation`,
  );
  if (!row) throw new Error('A statement without a table gives one row');
  return row.organisation;
}
