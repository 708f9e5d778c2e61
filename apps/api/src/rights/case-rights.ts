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

/** The condition in a statement where `c` is the row of the case. */
export function mayReadCase(reader: Reader): Sql {
  return readsEveryCase(reader) ? always : sql`c.offices && ${officeIds(reader)}::text[]`;
}

/** The same rule for a case whose offices are at hand. */
export function mayReadCaseOf(reader: Reader, offices: readonly string[]): boolean {
  return readsEveryCase(reader) || reader.offices.some(({ id }) => offices.includes(id));
}
