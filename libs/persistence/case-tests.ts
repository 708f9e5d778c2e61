import type { CaseTest } from '../domain';

/** What a test runs, as it is shown to whoever reads its result: `$1` are the ids of the cases of the population. */
interface TestStatements {
  /** How many of what the test looks at, in the column `tested`. */
  readonly tested: string;
  /** A row for each exception: the case, and what was found, as `Exception` of libs/domain/case-tests.ts. */
  readonly exceptions: string;
}

const eachCase = 'SELECT cardinality($1::text[]) AS tested';
const DAY = "AT TIME ZONE 'Europe/Rome')::date";

const decided = `WITH decided AS (
  SELECT t.case_id, regexp_replace(t.key, '\\.adoption$', '') AS act, t.closed_at, t.closed_in,
    lag(t.closed_in, 1, 0) OVER (PARTITION BY t.case_id, t.key ORDER BY t.closed_in) AS decided_before
  FROM task t JOIN unnest($1::text[]) p (id) ON p.id = t.case_id
  WHERE t.duty = 'adoption' AND t.state = 'completed')`;

const kept = `WITH kept AS (
  SELECT DISTINCT r.register, r.year FROM registration r JOIN unnest($1::text[]) p (id) ON p.id = r.case_id)`;

export const caseTestStatements: Readonly<Record<CaseTest, TestStatements>> = {
  deadlinesKept: {
    tested: eachCase,
    exceptions: `SELECT l.case_id AS "case", jsonb_strip_nulls(jsonb_build_object('found', 'lateTerm', 'deadline', l.deadline,
  'due', l.due, 'doneOn', l.done_on, 'days', l.days)) AS found
FROM late_terms() l JOIN unnest($1::text[]) p (id) ON p.id = l.case_id`,
  },
  // Of a restricted case nothing is said, though it may be the campaign or a part of one that was tested.
  dutiesSeparated: {
    tested: eachCase,
    exceptions: `SELECT CASE WHEN b.case_id = ANY ($1::text[]) THEN b.case_id ELSE b.other_case END AS "case",
  jsonb_build_object('found', 'bothDuties', 'person', b.person, 'name', b.name, 'duty', b.duty,
    'on', (b.at ${DAY}, 'other', b.other, 'otherOn', (b.other_at ${DAY}) AS found
FROM duty_breaches() b
WHERE (b.case_id = ANY ($1::text[]) OR b.other_case = ANY ($1::text[]))
  AND NOT EXISTS (SELECT FROM case_file c WHERE c.id IN (b.case_id, b.other_case) AND c.level = 'restricted')`,
  },
  publicationBeforePayment: {
    tested: eachCase,
    exceptions: `WITH paid AS (
  SELECT DISTINCT m.case_id, m.id, m.on_day, g.case_id AS committed_in
  FROM spending_movement m JOIN unnest($1::text[]) p (id) ON p.id = m.case_id
  LEFT JOIN spending_movement g ON g.id = m.commitment AND g.line = m.line
  WHERE m.type = 'paid')
SELECT p.case_id AS "case", jsonb_strip_nulls(jsonb_build_object('found', 'paidBefore', 'payment', p.id, 'paidOn', p.on_day,
  'task', t.id, 'publishedOn', e.published_on)) AS found
FROM paid p
JOIN task t ON t.case_id = ANY (ARRAY[p.case_id, p.committed_in]) AND t.duty = 'publication' AND t.state <> 'cancelled'
JOIN case_file c ON c.id = t.case_id AND c.level <> 'restricted'
CROSS JOIN LATERAL (SELECT CASE WHEN t.state = 'completed' THEN (
  SELECT coalesce(a.fact->'answer'->>'postedOn', a.fact->'answer'->>'publishedOn', (t.closed_at ${DAY}::text)::date
  FROM entry_at(t.case_id, t.closed_in) a) END AS published_on) e
WHERE (t.opened_at ${DAY} <= p.on_day AND (e.published_on IS NULL OR e.published_on > p.on_day)`,
  },
  opinionsPresent: {
    tested: `${decided}
SELECT count(*)::integer AS tested FROM decided`,
    exceptions: `${decided}
SELECT d.case_id AS "case", jsonb_build_object('found', 'opinionMissing', 'act', d.act, 'opinion', o.duty,
  'decidedOn', (d.closed_at ${DAY}) AS found
FROM decided d CROSS JOIN (VALUES ('technicalOpinion'), ('accountingOpinion')) o (duty)
WHERE NOT EXISTS (SELECT FROM task g WHERE g.case_id = d.case_id AND g.key = d.act || '.' || o.duty AND g.state = 'completed'
  AND g.closed_in > d.decided_before AND g.closed_in < d.closed_in)`,
  },
  numbersWithoutGaps: {
    tested: `${kept}
SELECT count(*)::integer AS tested FROM registration JOIN kept USING (register, year)`,
    exceptions: `${kept}, numbered AS (
  SELECT register, year, number FROM registration JOIN kept USING (register, year)
  UNION ALL SELECT register, year, last + 1 FROM register_counter JOIN kept USING (register, year)),
gap AS (
  SELECT register, year, lag(number, 1, 0) OVER (PARTITION BY register, year ORDER BY number) + 1 AS first, number - 1 AS last
  FROM numbered)
SELECT NULL AS "case", jsonb_build_object('found', 'numbersMissing', 'register', register, 'year', year,
  'first', first, 'last', last) AS found
FROM gap WHERE first <= last`,
  },
};
