-- Who may sign for an office without holding it, and how far its holders sign (D.Lgs. 165/2001 art. 17 c. 1-bis; TUEL
-- art. 107 and 109). One table for both: without a person a row is the limit of the holders' own signature. A row is never
-- changed but to end it, and never deleted: what was signed under it stays explained.
CREATE TABLE mandate (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  office     text NOT NULL REFERENCES office,
  person     text REFERENCES person,
  -- Without any: all kinds of act.
  kinds      text[] CHECK (kinds <> '{}'),
  -- The amount itself is included; without it any amount.
  up_to      numeric(17, 2) CHECK (up_to >= 0),
  from_date  date NOT NULL,
  to_date    date,
  act        text NOT NULL,
  -- Who has entered it; nobody where an import has.
  entered_by text REFERENCES person,
  entered_at timestamptz NOT NULL DEFAULT now(),
  -- The first day on which it does not count any more, whatever its period says.
  ended_on   date,
  ended_by   text REFERENCES person,
  CHECK (from_date <= to_date),
  -- A mandate is given for a time (D.Lgs. 165/2001 art. 17 c. 1-bis); a limit may stand until further notice.
  CHECK (person IS NULL OR to_date IS NOT NULL),
  CHECK (person IS NOT NULL OR up_to IS NOT NULL)
);
CREATE INDEX mandate_by_office ON mandate (office) WHERE ended_on IS NULL;

CREATE FUNCTION refuse_change_of_mandate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.ended_on IS NULL AND NEW.ended_on IS NOT NULL
    AND to_jsonb(NEW) - '{ended_on,ended_by}'::text[] = to_jsonb(OLD) - '{ended_on,ended_by}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% of a mandate is refused: it can only be ended', TG_OP;
END $$;
CREATE TRIGGER mandate_is_only_ended BEFORE UPDATE OR DELETE ON mandate
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_mandate();

GRANT SELECT, INSERT, UPDATE ON mandate TO marino_reader;

-- What completing a task signs, and over how much; empty for tasks from before.
ALTER TABLE task ADD COLUMN signs text, ADD COLUMN amount numeric(17, 2);

-- Whether an amount is beyond what the holders of an office sign themselves today: work is not given to who may not sign it.
CREATE FUNCTION is_beyond_limit(p_office text, p_kind text, p_amount numeric) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM mandate m, (SELECT (now() AT TIME ZONE 'Europe/Rome')::date AS today) d
    WHERE m.office = p_office AND m.person IS NULL AND (m.kinds IS NULL OR p_kind = ANY (m.kinds)) AND m.up_to < p_amount
      AND today BETWEEN m.from_date AND coalesce(m.to_date, 'infinity') AND today < coalesce(m.ended_on, 'infinity'))
$$;

-- The mandates of who asks, in a setting of the connection as their offices are: an array of {office, kinds, upTo}, and the
-- limits of the offices they hold likewise.
CREATE FUNCTION reader_mandates() RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('marino.mandates', true), '')::jsonb
$$;

-- Whether a task is one that the reader may sign under a mandate and by that alone, as rightTo of libs/domain/signing.ts has it.
CREATE FUNCTION may_sign_under_mandate(p_mandates jsonb, p_offices text[], p_office text, p_signs text, p_amount numeric)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  WITH scope AS (
    SELECT s."limit" IS TRUE AS is_limit, p_amount IS NULL OR s."upTo" IS NULL OR p_amount <= s."upTo" AS is_within
    FROM jsonb_to_recordset(p_mandates) AS s (office text, kinds text[], "upTo" numeric, "limit" boolean)
    WHERE s.office = p_office AND (s.kinds IS NULL OR p_signs = ANY (s.kinds)))
  SELECT p_signs IS NOT NULL
    AND EXISTS (SELECT FROM scope WHERE NOT is_limit AND is_within)
    AND (NOT p_office = ANY (p_offices) OR EXISTS (SELECT FROM scope WHERE is_limit AND NOT is_within))
$$;

CREATE FUNCTION has_work_to_sign(p_case text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM task t WHERE t.case_id = p_case AND t.state = 'open' AND t.signs IS NOT NULL
    AND (t.assignee IS NULL OR t.assignee = reader_login())
    AND may_sign_under_mandate(reader_mandates(), reader_offices(), t.office, t.signs, t.amount))
$$;

-- Whether the reader may read a case that is not ordinary: few are, so this may cost more. As the owner, because tasks and
-- openings on need are behind the wall themselves.
CREATE OR REPLACE FUNCTION may_read_confidential(p_case text, p_level text, p_in_charge text[], p_admitted text[])
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(reader_login() = ANY (p_admitted), false) OR p_level = 'reserved' AND (
    p_in_charge && reader_offices()
    OR reader_mandates() IS NOT NULL AND has_work_to_sign(p_case)
    OR EXISTS (SELECT FROM task t WHERE t.case_id = p_case AND t.state = 'open'
      AND (t.escalated_to = ANY (reader_offices()) OR t.escalated_above = ANY (reader_offices())
        OR CASE WHEN t.assignee IS NULL THEN t.office = ANY (reader_offices()) ELSE t.assignee = reader_login() END))
    OR reader_watches() AND EXISTS (SELECT FROM case_access a WHERE a.case_id = p_case AND a.person = reader_login()
      AND a.kind = 'openedOnNeed' AND a.until > now()))
$$;

-- The rule of migration 0028 with mandates: once for the policy, once for the functions that run as the owner.
DO $$
DECLARE
  readable text := $rule$
    CASE
      WHEN (SELECT reader_login()) IS NULL OR (SELECT reader_login()) = ANY (c.excluded) THEN false
      WHEN c.level = 'ordinary' THEN (SELECT reader_watches()) OR c.offices && (SELECT reader_offices())
        OR coalesce(c.continued_by && (SELECT reader_offices()) OR (SELECT reader_login()) = ANY (c.admitted), false)
          OR (SELECT reader_mandates()) IS NOT NULL AND has_work_to_sign(c.id)
      ELSE may_read_confidential(c.id, c.level, c.in_charge, c.admitted)
    END$rule$;
BEGIN
  EXECUTE 'ALTER POLICY readable ON case_file USING (' || replace(readable, 'c.', 'case_file.') || ')';
  -- Words are looked for along their index, which a row policy would not let a statement use.
  EXECUTE 'CREATE OR REPLACE FUNCTION cases_with_words(p_words text) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 100 AS $words$
      SELECT c.id FROM case_file c
      WHERE to_tsvector(''simple'', coalesce(c.number, '''') || '' '' || c.title || '' '' || coalesce(c.party, ''''))
        @@ to_tsquery(''simple'', p_words) AND ' || readable || ' $words$';
  EXECUTE 'CREATE OR REPLACE FUNCTION may_read_case(p_case text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public COST 20 AS $may$
      BEGIN RETURN EXISTS (SELECT FROM case_file c WHERE c.id = p_case AND ' || readable || '); END $may$';
END $$;

-- All that rights depend on, for those who are told of changes of cases: the stream of a person is filtered by it.
CREATE OR REPLACE FUNCTION case_standings(p_cases text[]) RETURNS TABLE (id text, level text, closed_at timestamptz, in_charge text[], offices text[],
  continued_by text[], excluded text[], admitted text[], on_need text[], work jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.id, c.level, c.closed_at, c.in_charge, c.offices, c.continued_by, c.excluded, c.admitted,
    CASE WHEN c.level <> 'ordinary' THEN ARRAY(SELECT a.person FROM case_access a WHERE a.case_id = c.id AND a.kind = 'openedOnNeed' AND a.until > now()) END,
    (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('office', t.office, 'holder', t.assignee,
      'superiors', array_remove(ARRAY[t.escalated_to, t.escalated_above], NULL),
      'signs', CASE WHEN t.signs IS NOT NULL THEN jsonb_build_object('kind', t.signs, 'amount', t.amount::text) END)))
     FROM task t WHERE t.case_id = c.id AND t.state = 'open' AND (c.level <> 'ordinary' OR t.signs IS NOT NULL))
  FROM case_file c WHERE c.id = ANY (p_cases)
$$;
