import type { LocalDate } from '../law';
import { type Sql, sql } from './statement';

/** The electoral periods that have not ended before this day, in the order in which they were entered. */
export function electoralPeriodsFrom(day: LocalDate): Sql {
  return sql`SELECT id::text, kind, title, from_date::text AS from, until_date::text AS until
    FROM electoral_period_of_today WHERE NOT called_off AND until_date >= ${day} ORDER BY version`;
}
