-- The second wall. The API works as the role marino_reader, which sees of every case no more than the person who asks may
-- see, also where a statement forgets to say so. The first wall are the conditions in the statements of the API, written
-- from the table of libs/rights; this says the same in SQL, and tests compare the two on random cases.
--
-- Who asks stands in three settings of the connection, set by the API before a statement of somebody else than before.
-- Without them nobody asks, and nothing of any case is seen. Workers go on as the owner of the tables, whom no row policy
-- binds: they carry out what cases have decided.
DO $$
BEGIN
  -- Roles belong to the whole server: another database of it may have had the role made before, or its administrator has.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'marino_reader') THEN
    CREATE ROLE marino_reader NOLOGIN;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'the role marino_reader is missing and % may not create it', current_user
      USING HINT = 'As an administrator: CREATE ROLE marino_reader NOLOGIN; GRANT marino_reader TO ' || quote_ident(current_user) || ';';
END $$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'marino_reader', 'SET') THEN
    EXECUTE format('GRANT marino_reader TO %I WITH SET TRUE', current_user);
  END IF;
END $$;

CREATE FUNCTION reader_login() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('marino.login', true), '') $$;
CREATE FUNCTION reader_offices() RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT string_to_array(coalesce(current_setting('marino.offices', true), ''), ',')
$$;
CREATE FUNCTION reader_watches() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('marino.watches', true) = 'true', false)
$$;

-- Whether the reader may read a case that is not ordinary: few are, so this may cost more. As the owner, because tasks and
-- openings on need are behind the wall themselves.
CREATE FUNCTION may_read_confidential(p_case text, p_level text, p_in_charge text[], p_admitted text[])
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(reader_login() = ANY (p_admitted), false) OR p_level = 'reserved' AND (
    p_in_charge && reader_offices()
    OR EXISTS (SELECT FROM task t WHERE t.case_id = p_case AND t.state = 'open'
      AND (t.escalated_to = ANY (reader_offices()) OR t.escalated_above = ANY (reader_offices())
        OR CASE WHEN t.assignee IS NULL THEN t.office = ANY (reader_offices()) ELSE t.assignee = reader_login() END))
    OR reader_watches() AND EXISTS (SELECT FROM case_access a WHERE a.case_id = p_case AND a.person = reader_login()
      AND a.kind = 'openedOnNeed' AND a.until > now()))
$$;

-- The rule, once for the policy and once for the functions below that run as the owner.
DO $$
DECLARE
  readable text := $rule$
    CASE
      WHEN (SELECT reader_login()) IS NULL OR (SELECT reader_login()) = ANY (c.excluded) THEN false
      WHEN c.level = 'ordinary' THEN (SELECT reader_watches()) OR c.offices && (SELECT reader_offices())
        OR coalesce(c.continued_by && (SELECT reader_offices()) OR (SELECT reader_login()) = ANY (c.admitted), false)
      ELSE may_read_confidential(c.id, c.level, c.in_charge, c.admitted)
    END$rule$;
BEGIN
  EXECUTE 'CREATE POLICY readable ON case_file FOR SELECT TO marino_reader USING (' || replace(readable, 'c.', 'case_file.') || ')';
  -- Words are looked for along their index, which a row policy would not let a statement use.
  EXECUTE 'CREATE FUNCTION cases_with_words(p_words text) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 100 AS $words$
      SELECT c.id FROM case_file c
      WHERE to_tsvector(''simple'', coalesce(c.number, '''') || '' '' || c.title || '' '' || coalesce(c.party, ''''))
        @@ to_tsquery(''simple'', p_words) AND ' || readable || ' $words$';
  EXECUTE 'CREATE FUNCTION may_read_case(p_case text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public COST 20 AS $may$
      BEGIN RETURN EXISTS (SELECT FROM case_file c WHERE c.id = p_case AND ' || readable || '); END $may$';
END $$;

-- A restricted case does not exist for those who are not admitted to it: nor does what would tell of it.
CREATE FUNCTION is_hidden_case(p_case text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM case_file c WHERE c.id = p_case AND c.level = 'restricted') AND NOT may_read_case(p_case)
$$;

ALTER TABLE case_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE document ENABLE ROW LEVEL SECURITY;
ALTER TABLE registration ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_turn ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_relation ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_access ENABLE ROW LEVEL SECURITY;
ALTER TABLE upload ENABLE ROW LEVEL SECURITY;
ALTER TABLE incoming ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulk_operation ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulk_item ENABLE ROW LEVEL SECURITY;

-- A function and no subquery: a subquery would bring the policy of case_file into every plan, many times over. Most tasks
-- tell by themselves, because an office with a task takes part in its case.
CREATE POLICY of_readable_case ON task FOR SELECT TO marino_reader USING (
  CASE
    WHEN level IS NULL AND (SELECT reader_login()) IS NOT NULL
      AND (hidden_from IS NULL OR NOT (SELECT reader_login()) = ANY (hidden_from))
      AND ((SELECT reader_watches()) OR office = ANY ((SELECT reader_offices())::text[])) THEN true
    ELSE may_read_case(case_id)
  END);
CREATE POLICY of_readable_case ON deadline FOR SELECT TO marino_reader USING (may_read_case(case_id));
CREATE POLICY of_readable_case ON document FOR SELECT TO marino_reader USING (may_read_case(case_id));
CREATE POLICY of_readable_case ON registration FOR SELECT TO marino_reader USING (may_read_case(case_id));
CREATE POLICY of_readable_case ON journal_head FOR SELECT TO marino_reader USING (may_read_case(case_id));
CREATE POLICY of_readable_case ON case_history FOR SELECT TO marino_reader USING (may_read_case(case_id));
CREATE POLICY of_readable_case ON case_access FOR SELECT TO marino_reader USING (may_read_case(case_id));
CREATE POLICY of_readable_case ON journal_turn FOR SELECT TO marino_reader
  USING ((SELECT true FROM journal_head h WHERE h.case_no = journal_turn.case_no));
-- Of the other side of a relation the reader learns that it exists, unless it is hidden.
CREATE POLICY of_readable_case ON case_relation FOR SELECT TO marino_reader
  USING ((may_read_case(source_id) OR may_read_case(target_id))
    AND NOT is_hidden_case(source_id) AND NOT is_hidden_case(target_id));

CREATE POLICY own ON upload TO marino_reader USING (person = reader_login()) WITH CHECK (person = reader_login());
CREATE POLICY own ON idempotency TO marino_reader USING (person = reader_login()) WITH CHECK (person = reader_login());
CREATE POLICY of_own_office ON incoming TO marino_reader
  USING (office = ANY (reader_offices())) WITH CHECK (office = ANY (reader_offices()));
-- What is told to all cases concerns the whole house.
CREATE POLICY own_or_watched ON bulk_operation TO marino_reader
  USING (reader_watches() OR actor->>'person' = reader_login() OR operation->>'kind' = 'tellElectoralPeriod')
  WITH CHECK (actor->>'person' = reader_login());
CREATE POLICY of_visible_operation ON bulk_item TO marino_reader
  USING (EXISTS (SELECT FROM bulk_operation o WHERE o.id = bulk_item.operation)) WITH CHECK (true);

-- A statement may look along an index for what it asks only by operators that cannot tell of rows that the policy hides.
-- These two tell nothing but yes or no; PostgreSQL wants to hear it from a superuser. Without it all is as true, and lists
-- of whoever reads few cases of many are slower.
DO $$
BEGIN
  ALTER FUNCTION pg_catalog.arrayoverlap(anyarray, anyarray) LEAKPROOF;
  ALTER FUNCTION pg_catalog.arraycontains(anyarray, anyarray) LEAKPROOF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE NOTICE 'not a superuser: lists of whoever reads few cases of many will be slower (docs/operating.md)';
END $$;
CREATE INDEX case_file_by_continuing_office ON case_file USING gin (continued_by) WHERE continued_by IS NOT NULL;
CREATE INDEX case_file_by_admitted_person ON case_file USING gin (admitted) WHERE admitted IS NOT NULL;

-- Views would look as their owner.
ALTER VIEW journal SET (security_invoker = true);
ALTER VIEW superseded_range SET (security_invoker = true);
ALTER VIEW electoral_period_of_today SET (security_invoker = true);

GRANT SELECT ON case_file, task, deadline, document, registration, journal_head, journal_turn, journal_value, journal,
  superseded_range, case_history, case_relation, case_access, register_entry, register_head TO marino_reader;
GRANT SELECT ON person, office, holding, unit, substitution, distribution, office_closure, office_closed_day, electoral_period,
  electoral_period_of_today, clock_advance, upload, incoming, idempotency, bulk_operation, bulk_item TO marino_reader;
GRANT INSERT ON upload, idempotency, substitution, distribution, office_closure, office_closed_day, electoral_period, clock_advance,
  bulk_operation, bulk_item TO marino_reader;
GRANT UPDATE ON idempotency, substitution, distribution, office_closure, clock_advance, bulk_operation TO marino_reader;
GRANT UPDATE (case_id) ON incoming TO marino_reader;
GRANT DELETE ON office_closed_day TO marino_reader;

-- What the API needs to know beyond what its reader may read. Each function tells as little as will do.

-- The text of a letter or an act is kept under the fingerprint of its content alone.
CREATE FUNCTION text_of_document(p_case text, p_document text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT t.text FROM document d JOIN document_text t USING (sha256)
  WHERE d.id = p_document AND d.case_id = p_case AND may_read_case(p_case)
$$;

CREATE FUNCTION is_case_on_record(p_case text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM case_file WHERE id = p_case)
$$;

-- All that rights depend on, for those who are told of changes of cases: the stream of a person is filtered by it.
CREATE FUNCTION case_standings(p_cases text[]) RETURNS TABLE (id text, level text, closed_at timestamptz, in_charge text[], offices text[],
  continued_by text[], excluded text[], admitted text[], on_need text[], work jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.id, c.level, c.closed_at, c.in_charge, c.offices, c.continued_by, c.excluded, c.admitted,
    CASE WHEN c.level <> 'ordinary' THEN ARRAY(SELECT a.person FROM case_access a WHERE a.case_id = c.id AND a.kind = 'openedOnNeed' AND a.until > now()) END,
    CASE WHEN c.level <> 'ordinary' THEN (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('office', t.office, 'holder', t.assignee,
      'superiors', array_remove(ARRAY[t.escalated_to, t.escalated_above], NULL)))) FROM task t WHERE t.case_id = c.id AND t.state = 'open') END
  FROM case_file c WHERE c.id = ANY (p_cases)
$$;

-- Open cases of procedures, to be told what concerns them all.
CREATE FUNCTION open_cases_of(p_procedures text[]) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.id FROM case_file c WHERE c.closed_at IS NULL AND c.procedure = ANY (p_procedures) ORDER BY c.id
$$;

-- Whether another case about an act is open, or has made it fall: also where the reader may not know of that case.
CREATE FUNCTION is_act_taken(p_case text, p_document text, p_own text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM case_relation r JOIN case_file c ON c.id = r.source_id
    CROSS JOIN LATERAL entry_at(c.id, c.opened_in) e
    WHERE r.target_id = p_case AND r.kind = 'corrects' AND c.id <> p_own AND e.fact->'corrects'->>'document' = p_document
      AND (c.closed_at IS NULL OR c.facts ?| ARRAY['annulledOn', 'revokedOn']))
$$;

-- Today on the clock of a case, as apps/api/src/clock/case-clock.ts has it, for what runs as the owner.
CREATE FUNCTION today_of(c case_file) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT (greatest(
    now() + (c.clock_offset + coalesce((SELECT a.ahead FROM clock_advance a WHERE a.case_id = c.id), 0)) * interval '1 millisecond',
    (SELECT h.at FROM journal_head h WHERE h.case_id = c.id)) AT TIME ZONE 'Europe/Rome')::date
$$;

-- What cases of self-correction have made of the acts of a case: that concerns whoever reads its dossier, also where the case
-- that did it is closed to them. `facts` are those of the correction alone.
CREATE FUNCTION corrections_of(p_case text) RETURNS TABLE (id text, at timestamptz, document text, facts jsonb, is_over boolean, today date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.id, r.at, e.fact->'corrects'->>'document',
    (SELECT jsonb_object_agg(f.key, f.value) FROM jsonb_each(c.facts) f WHERE f.key IN
      ('annulledOn', 'revokedOn', 'correctionNumber', 'suspendedUntil', 'suspensionNumber', 'restoredOn')),
    c.closed_at IS NOT NULL, today_of(c)
  FROM case_relation r JOIN case_file c ON c.id = r.source_id CROSS JOIN LATERAL entry_at(c.id, c.opened_in) e
  WHERE r.target_id = p_case AND r.kind = 'corrects' AND may_read_case(p_case) AND NOT is_hidden_case(c.id)
$$;

-- The application of the campaign of which a case is a part, for a case that is taken up again.
CREATE FUNCTION campaign_of(p_case text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT e.fact->'application' FROM case_file c JOIN case_file p ON p.id = c.parent_id CROSS JOIN LATERAL entry_at(p.id, p.opened_in) e
  WHERE c.id = p_case AND may_read_case(p_case)
$$;

-- Who has written an entry of a register, and when: a register says so of every entry, whoever may read the case.
CREATE FUNCTION register_writing(p_case text, p_position integer) RETURNS TABLE (at timestamptz, actor jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 1 AS $$
  SELECT e.at, e.actor FROM entry_at(p_case, p_position) e WHERE e.fact->>'kind' IN ('registerEntered', 'registerEnded')
$$;

-- The open cases that share the clock of a case, in a demonstration.
CREATE FUNCTION case_family(p_case text) RETURNS TABLE (id text, clock_offset bigint, parent_id text, today date, next_due date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH root AS (SELECT coalesce(f.parent_id, f.id) AS id FROM case_file f WHERE f.id = p_case)
  SELECT c.id, c.clock_offset, c.parent_id, m.today,
    (SELECT min(d.due) FROM deadline d WHERE d.case_id = c.id AND d.state = 'running' AND d.due >= m.today)
  FROM case_file c JOIN root ON c.id = root.id OR c.parent_id = root.id
  CROSS JOIN LATERAL (SELECT today_of(c) AS today) m
  WHERE c.closed_at IS NULL ORDER BY c.parent_id NULLS LAST, c.id
$$;

-- The explanation of a date, for the view below: a function in a view looks as who asks.
CREATE FUNCTION explanation_at(p_case text, p_position integer) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT e.fact->'explanation' FROM entry_at(p_case, p_position) e
$$;

-- How long terms have really taken (L. 241/1990 art. 2 c. 4-bis): days of every case, and neither who nor what it is about.
CREATE VIEW case_term AS
  SELECT c.id, c.procedure, d.key AS deadline, begun.day AS started_on, d.due, done.day AS concluded_on,
    (c.closed_at AT TIME ZONE 'Europe/Rome')::date AS closed_on,
    CASE WHEN d.met_at IS NULL AND c.closed_at IS NULL THEN today_of(c) END AS today,
    d.state = 'expired' AND d.reported_at IS NULL AS settled,
    coalesce((e.explanation->'extension'->>'days')::integer, 0)
      + CASE WHEN begun.counted THEN (e.explanation->>'amount')::integer
             ELSE (e.explanation->>'start')::date - begun.day END AS prescribed,
    (SELECT coalesce(sum(upper(days) - lower(days)), 0)::integer
     FROM unnest((SELECT range_agg(daterange((p->>'from')::date, least((p->>'to')::date, done.day)))
                  FROM jsonb_array_elements(e.explanation->'pauses') p
                  WHERE (p->>'from')::date < least((p->>'to')::date, done.day))) days) AS paused
  FROM case_file c
  JOIN deadline d ON d.case_id = c.id AND d.state <> 'cancelled'
  CROSS JOIN LATERAL (SELECT (d.met_at AT TIME ZONE 'Europe/Rome')::date AS day) done
  CROSS JOIN LATERAL (SELECT explanation_at(d.case_id, d.explained_in) AS explanation) e
  CROSS JOIN LATERAL (
    SELECT (e.explanation->>'amount')::integer > 0 AS counted,
      CASE WHEN (e.explanation->>'amount')::integer > 0 THEN (e.explanation->>'start')::date
           ELSE coalesce((SELECT r.received_on FROM registration r WHERE r.case_id = c.id AND r.key = 'application'),
                         (c.opened_at AT TIME ZONE 'Europe/Rome')::date) END AS day) begun;
GRANT SELECT ON case_term TO marino_reader;

-- The office calendar moves planned work of cases that whoever keeps it may not read.
ALTER FUNCTION replan_tasks() SECURITY DEFINER SET search_path = public;

-- Readings of a case that is not ordinary: each part of it once in five minutes, documents every time.
CREATE FUNCTION note_reading(p_case text, p_name text, p_what text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  reading case_access;
BEGIN
  IF NOT may_read_case(p_case) OR p_what NOT LIKE 'document %' AND EXISTS (SELECT FROM case_access a WHERE a.case_id = p_case AND a.person = reader_login()
      AND a.kind = 'read' AND a.what = p_what AND a.at > now() - interval '5 minutes') THEN
    RETURN;
  END IF;
  reading.case_id := p_case;
  reading.person := reader_login();
  reading.name := p_name;
  reading.kind := 'read';
  reading.what := p_what;
  PERFORM append_access(reading);
END $$;

-- That a reserved case exists, and no more, for those who watch over the house; the conditions are those of `openOnNeed`.
CREATE FUNCTION reserved_cases() RETURNS TABLE (id text, number text, procedure text, opened_at timestamptz, in_charge text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.id, c.number, c.procedure, c.opened_at, c.in_charge FROM case_file c
  WHERE c.level = 'reserved' AND reader_watches() AND reader_login() IS NOT NULL
    AND NOT coalesce(reader_login() = ANY (c.excluded), false)
$$;
CREATE INDEX case_file_confidential ON case_file (level, opened_at DESC) WHERE level <> 'ordinary';

-- Opens a reserved case on need. False where it is none that the reader may open so.
CREATE FUNCTION open_on_need(p_case text, p_name text, p_reason text, p_milliseconds bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  opening case_access;
BEGIN
  IF NOT EXISTS (SELECT FROM reserved_cases() r WHERE r.id = p_case) THEN
    RETURN false;
  END IF;
  opening.case_id := p_case;
  opening.person := reader_login();
  opening.name := p_name;
  opening.kind := 'openedOnNeed';
  opening.what := 'case';
  opening.reason := p_reason;
  opening.until := now() + p_milliseconds * interval '1 millisecond';
  PERFORM append_access(opening);
  RETURN true;
END $$;

-- The head of the unit has seen that somebody has opened a case on need.
CREATE FUNCTION acknowledge_access(p_no bigint, p_name text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  seen case_access;
BEGIN
  SELECT * INTO seen FROM case_access a WHERE a.no = p_no AND a.kind = 'openedOnNeed' AND may_read_case(a.case_id);
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF NOT EXISTS (SELECT FROM case_access a WHERE a.case_id = seen.case_id AND a.kind = 'acknowledged' AND a.what = p_no::text) THEN
    seen.person := reader_login();
    seen.name := p_name;
    seen.kind := 'acknowledged';
    seen.what := p_no::text;
    seen.reason := NULL;
    seen.until := NULL;
    PERFORM append_access(seen);
  END IF;
  RETURN true;
END $$;

-- Functions are open to everybody unless something else is said; these write as the owner or change the record.
REVOKE EXECUTE ON FUNCTION append_access(case_access) FROM PUBLIC;
