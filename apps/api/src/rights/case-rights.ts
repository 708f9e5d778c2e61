import { always, type Sql, sql } from '../../../../libs/persistence';
import { officeIds, type Reader } from './reader';

/**
 * Who may read which case. Every read of the API goes through this file: holders of an office that takes
 * part in a case read that case; those who watch over the whole house read all.
 */

/** Offices that inspect, by law or statute, whatever a unit does (L. 190/2012 art. 1, c. 7; TUEL art. 97 and 108). */
const watchingOffices: readonly string[] = [
  'auditor',
  'audit.director',
  'rpct',
  'secretary-general',
  'general-manager',
];

export function readsEveryCase(reader: Reader): boolean {
  return reader.offices.some(({ id, kind }) => kind === 'auditor' || watchingOffices.includes(id));
}

/**
 * The condition in a statement where `c`, or another name, is the row of the case. Who is excluded from a case does not see
 * it (L. 241/1990 art. 6-bis).
 */
export function mayReadCase(reader: Reader, row: Sql = sql`c`): Sql {
  const byOffice = readsEveryCase(reader) ? always : sql`${row}.offices && ${officeIds(reader)}::text[]`;
  return sql`${byOffice} AND ${isNotExcluded(reader, row)}`;
}

/**
 * The same for a case that is asked for by its id, not looked for: whoever may read a case may also read the one that it
 * continues, with its documents and its history.
 */
export function mayEnterCase(reader: Reader, row: Sql = sql`c`): Sql {
  return sql`(${mayReadCase(reader, row)} OR ${isNotExcluded(reader, row)} AND EXISTS (
    SELECT FROM case_relation r JOIN case_file later ON later.id = r.target_id
    WHERE r.source_id = ${row}.id AND r.kind = 'converted' AND ${mayReadCase(reader, sql`later`)}))`;
}

function isNotExcluded(reader: Reader, row: Sql): Sql {
  return sql`(${row}.excluded IS NULL OR NOT ${reader.login} = ANY (${row}.excluded))`;
}

/** The part of {@link mayReadCase} that a task `t` tells by itself, for lists that do not look at its case. */
export function isNotHiddenFrom(reader: Reader): Sql {
  return sql`(t.hidden_from IS NULL OR NOT ${reader.login} = ANY (t.hidden_from))`;
}

/** The same rule for a case whose offices and excluded people are at hand. */
export function mayReadCaseOf(
  reader: Reader,
  { offices, excluded }: { readonly offices: readonly string[]; readonly excluded: readonly string[] | null },
): boolean {
  if (excluded?.includes(reader.login)) return false;
  return readsEveryCase(reader) || reader.offices.some(({ id }) => offices.includes(id));
}
