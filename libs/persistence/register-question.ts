import type { RegisterQuestion } from '../domain';
import { always, literal, type Sql, sql } from './statement';

/** The entries that a question asks for, each with days on which it holds, and the case that has written it. */
export function entriesStatement(
  register: string,
  { like, key, on, within }: RegisterQuestion,
  most: number,
): Sql {
  return sql`SELECT e.key, e.title, e.entry, lower(d)::text AS "from", (upper(d) - 1)::text AS "to", e.case_id AS writer
     FROM register_entry e CROSS JOIN LATERAL unnest(e.holds) d
     WHERE e.register = ${register} AND e.entry IS NOT NULL
       AND ${like ? sql`e.entry @> ${JSON.stringify(like)}::jsonb` : always}
       AND ${key === undefined ? always : sql`e.key = ${key}`}
       AND ${on === undefined ? always : sql`d @> ${on}::date`}
       AND ${within ? sql`d && daterange(${within.from}::date, ${within.to}::date, '[]')` : always}
     ORDER BY e.key COLLATE "C", lower(d) LIMIT ${literal(most)}`;
}
