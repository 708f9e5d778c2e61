import { type Sql, sql } from '../../../../libs/persistence';
import { officeIds, type Reader } from './reader';

/** The units whose head the reader is, and those below, as the rows `headed (id)` of a common table expression. */
export function headedUnits(reader: Reader): Sql {
  return sql`headed AS (
    SELECT o.unit AS id FROM office o WHERE o.kind = 'manager' AND o.id = ANY (${officeIds(reader)})
    UNION SELECT u.id FROM unit u JOIN headed h ON u.parent = h.id)`;
}

/** The offices of those units, the reader's own among them. */
export function headedOffices(reader: Reader): Sql {
  return sql`ARRAY(WITH RECURSIVE ${headedUnits(reader)} SELECT o.id FROM office o JOIN headed ON headed.id = o.unit)`;
}
