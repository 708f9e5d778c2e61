-- Terms that were met late, or whose delay was reported and that were not met until their case ended or until today. That a
-- term has expired is no delay by itself: it may be the end of a posting, or of the time a party had.
CREATE OR REPLACE FUNCTION late_terms() RETURNS TABLE (case_id text, deadline text, due date, done_on date, days integer)
LANGUAGE sql STABLE AS $$
  SELECT d.case_id, d.key, d.due, e.done_on, coalesce(e.done_on, today_of(c)) - d.due
  FROM deadline d JOIN case_file c ON c.id = d.case_id
  CROSS JOIN LATERAL (SELECT (coalesce(d.met_at, c.closed_at) AT TIME ZONE 'Europe/Rome')::date AS done_on) e
  WHERE d.state = 'expired' AND (d.met_at IS NOT NULL OR d.reported_at IS NOT NULL)
    AND coalesce(e.done_on, today_of(c)) > d.due
$$;

-- What cases have committed, less what was saved of it.
CREATE OR REPLACE FUNCTION committed_by_case() RETURNS TABLE (case_id text, amount numeric) LANGUAGE sql STABLE AS $$
  SELECT g.case_id, sum(m.committed) FROM spending_movement g JOIN spending_movement m ON m.commitment = g.id AND m.line = g.line
  WHERE g.type = 'committed' GROUP BY g.case_id
$$;

-- The cases that a query of libs/domain/case-query.ts asks for. Restricted ones never.
CREATE OR REPLACE FUNCTION cases_of_query(q jsonb) RETURNS TABLE (id text, stratum text, amount numeric) LANGUAGE plpgsql STABLE AS $$
DECLARE
  wanted_late boolean := q ? 'late';
  procedures text[] := ARRAY(SELECT jsonb_array_elements_text(q->'procedures'));
  without text[] := ARRAY(SELECT jsonb_array_elements_text(q->'without'));
  units text[] := ARRAY(SELECT jsonb_array_elements_text(q->'units'));
  outcomes text[] := ARRAY(SELECT jsonb_array_elements_text(q->'outcomes'));
BEGIN
  RETURN QUERY
  SELECT c.id,
    CASE q->>'stratifyBy' WHEN 'outcome' THEN c.outcome WHEN 'procedure' THEN c.procedure WHEN 'unit' THEN o.unit END,
    s.amount
  FROM case_file c
  LEFT JOIN office o ON o.id = c.in_charge[2]
  LEFT JOIN committed_by_case() s ON s.case_id = c.id
  WHERE c.level <> 'restricted'
    AND (cardinality(procedures) = 0 OR c.procedure = ANY (procedures))
    AND NOT c.procedure = ANY (without)
    AND (cardinality(units) = 0 OR o.unit = ANY (units))
    AND (cardinality(outcomes) = 0 OR c.outcome = ANY (outcomes))
    AND CASE q->>'state' WHEN 'open' THEN c.closed_at IS NULL WHEN 'closed' THEN c.closed_at IS NOT NULL ELSE true END
    AND (NOT q ?| ARRAY['openedFrom', 'openedTo'] OR (c.opened_at AT TIME ZONE 'Europe/Rome')::date
      BETWEEN coalesce((q->>'openedFrom')::date, '-infinity') AND coalesce((q->>'openedTo')::date, 'infinity'))
    AND (NOT q ?| ARRAY['closedFrom', 'closedTo'] OR (c.closed_at AT TIME ZONE 'Europe/Rome')::date
      BETWEEN coalesce((q->>'closedFrom')::date, '-infinity') AND coalesce((q->>'closedTo')::date, 'infinity'))
    AND (NOT q ? 'amountFrom' OR s.amount >= (q->>'amountFrom')::numeric)
    AND (NOT q ? 'amountTo' OR s.amount <= (q->>'amountTo')::numeric)
    AND (NOT wanted_late OR c.id IN (SELECT l.case_id FROM late_terms() l
      WHERE (NOT q ? 'lateFrom' OR l.days >= (q->>'lateFrom')::integer)
        AND (NOT q ? 'lateTo' OR l.days <= (q->>'lateTo')::integer)));
END $$;

-- For the API: how many cases the query of a population would find now. What it asks comes from the
-- journal of a case that the reader may read, so nobody counts what they want.
CREATE OR REPLACE FUNCTION population_now(p_case text, p_position integer) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(*) FROM entry_at(p_case, p_position) e CROSS JOIN LATERAL cases_of_query(e.fact->'query') c
  WHERE may_read_case(p_case) AND e.fact->>'kind' = 'populationTaken'
$$;

-- For the API: those of these cases of which the reader may know, with the title only where they may read them. That a reserved
-- case exists, and no more, those know who watch over the house (`reserved_cases`).
CREATE OR REPLACE FUNCTION cases_known_among(p_cases text[]) RETURNS TABLE (id text, number text, title text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.id, c.number, CASE WHEN r.readable THEN c.title END
  FROM case_file c CROSS JOIN LATERAL (SELECT may_read_case(c.id) AS readable) r
  WHERE c.id = ANY (p_cases) AND (r.readable OR c.level = 'reserved' AND reader_watches() AND reader_login() IS NOT NULL
    AND NOT coalesce(reader_login() = ANY (c.excluded), false))
$$;

-- Whether a case is in a population that another one has taken, and may still be looked into by it.
CREATE OR REPLACE FUNCTION case_of_populations(p_case text, p_of text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM case_file c WHERE c.id = p_of AND c.level <> 'restricted') AND EXISTS (
    SELECT FROM journal j
    JOIN population_list l ON l.case_id = j.case_id AND l.digest = decode(j.fact->'decision'->>'digest', 'hex')
    WHERE j.case_id = p_case AND j.fact->>'kind' = 'populationTaken'
      AND NOT EXISTS (SELECT FROM superseded_range s WHERE s.case_id = j.case_id AND j.position BETWEEN s.first AND s.last)
      AND strpos(E'\n' || l.list, E'\n' || p_of || E'\t') > 0)
$$;

-- The entry of a case at a position with its hash, and the hash that follows from what stands there now; the file that the entry
-- is of, with its hash as it is kept and as it follows from the content. What was superseded does not stand.
CREATE OR REPLACE FUNCTION evidence_at(p_case text, p_position integer) RETURNS TABLE (kind text, at timestamptz, hash bytea,
  computed bytea, document text, kept bytea, content bytea, stands boolean)
LANGUAGE sql STABLE AS $$
  SELECT e.fact->>'kind', e.at, e.hash,
    sha256(coalesce(e.previous, before.hash, sha256(convert_to(p_case, 'UTF8'))) || convert_to(journal_text(p_case, p_position,
      e.at, e.actor, e.reason, e.basis, e.fact, h.runs[(l.t).run], (l.t).turn, (l.t).event), 'UTF8')),
    d.id, d.sha256, sha256(d.content),
    NOT EXISTS (SELECT FROM superseded_range s WHERE s.case_id = p_case AND p_position BETWEEN s.first AND s.last)
  FROM journal_head h
  CROSS JOIN LATERAL (SELECT t FROM journal_turn t WHERE t.case_no = h.case_no AND t.first <= p_position
    ORDER BY t.first DESC LIMIT 1) l
  CROSS JOIN LATERAL entries_of(l.t) e
  LEFT JOIN LATERAL (SELECT substring(b.hashes FROM length(b.hashes) - 31) AS hash FROM journal_turn b
    WHERE b.case_no = h.case_no AND b.first < (l.t).first ORDER BY b.first DESC LIMIT 1) before ON true
  LEFT JOIN document d ON d.id = e.fact->>'document' AND d.case_id = p_case
  WHERE h.case_id = p_case AND e.position = p_position
$$;

-- What is no longer as it was when it became evidence with these hashes: the entry, or its file. NULL where both are. Behind the wall
-- too, whether or not the reader may read that case: it says nothing but whether a hash that they know is still that of the entry.
CREATE OR REPLACE FUNCTION evidence_changed(p_case text, p_position integer, p_hash text, p_file text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT CASE
    WHEN encode(a.hash, 'hex') IS DISTINCT FROM p_hash OR a.computed IS DISTINCT FROM a.hash OR NOT a.stands THEN 'entryChanged'
    WHEN encode(a.content, 'hex') IS DISTINCT FROM p_file THEN 'fileChanged' END
  FROM (SELECT 1) once LEFT JOIN LATERAL evidence_at(p_case, p_position) a ON true
$$;
