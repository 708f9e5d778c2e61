import type { Pool } from 'pg';
import type { Ports } from '../../activities/ports';
import { demonstration, letterheadOf, type OrganisationData } from '../../libs/organisation';

/** How long a new name of a unit may go unnoticed. */
const FRESH_FOR_MS = 5_000;

type Structures = Pick<OrganisationData, 'areas' | 'units'>;

/**
 * The letterheads of the organisation on record; those of the demonstration where none has been imported. Read whole and kept
 * for seconds: a turn that writes letters holds a register meanwhile.
 */
export function letterheadsOf(database: Pool): Ports['letterheads'] {
  let kept: { readonly of: ReturnType<Ports['letterheads']>; readonly readAt: number } | undefined;
  const read = async () => {
    const { rows } = await database.query<Structures>(
      `SELECT (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', id, 'name', name,
           'isCollection', CASE WHEN is_collection THEN true END))) FROM area) AS areas,
         (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', id, 'area', area, 'name', name, 'parent', parent,
           'contacts', contacts))) FROM unit) AS units`,
    );
    const structures = rows[0]?.areas ? rows[0] : demonstration;
    return (unit: string) => letterheadOf(structures, unit);
  };
  return () => {
    if (!kept || Date.now() - kept.readAt > FRESH_FOR_MS) {
      const of = read();
      of.catch(() => (kept = undefined));
      kept = { of, readAt: Date.now() };
    }
    return kept.of;
  };
}
