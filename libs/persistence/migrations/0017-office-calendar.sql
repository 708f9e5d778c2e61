-- Days on which the offices are closed by decision of the office, for planning: they move no legal term. A row is never
-- changed but to withdraw it, and never deleted: why a piece of work was due on a day stays explained.
CREATE TABLE office_closure (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  from_date        date NOT NULL,
  to_date          date NOT NULL,
  reason           text NOT NULL,
  entered_by       text NOT NULL REFERENCES person,
  entered_at       timestamptz NOT NULL DEFAULT now(),
  withdrawn_by     text REFERENCES person,
  withdrawn_at     timestamptz,
  withdrawn_reason text,
  CHECK (from_date <= to_date),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  -- Whatever the program checks: a day is closed once.
  EXCLUDE USING gist (daterange(from_date, to_date, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);

CREATE FUNCTION refuse_change_of_closure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
    AND to_jsonb(NEW) - '{withdrawn_at,withdrawn_by,withdrawn_reason}'::text[]
      = to_jsonb(OLD) - '{withdrawn_at,withdrawn_by,withdrawn_reason}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% of a closure is refused: it can only be withdrawn', TG_OP;
END $$;
CREATE TRIGGER closure_is_only_withdrawn BEFORE UPDATE OR DELETE ON office_closure
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_closure();
CREATE TRIGGER closures_only_grow BEFORE TRUNCATE ON office_closure
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The days of the closures that stand, each with the next day on which the offices are open. Made anew from the closures
-- by the program, which knows holidays and patron saint (libs/law/calendar.ts), whenever a closure comes or goes.
CREATE TABLE office_closed_day (
  day     date PRIMARY KEY,
  reopens date NOT NULL,
  CHECK (day < reopens)
);

-- Of a task with a planned day: that day as holidays have moved it, and the legal day that closures cannot move it beyond.
-- Empty for a task whose day the law gives; then due is that day.
ALTER TABLE task ADD COLUMN planned date, ADD COLUMN latest date;

-- The day by which planned work is wanted.
CREATE FUNCTION due_on(p_planned date, p_latest date) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT least(coalesce((SELECT reopens FROM office_closed_day WHERE day = p_planned), p_planned), p_latest)
$$;

-- Whoever records a turn shares the calendar, whoever changes it holds it alone: a change finds all tasks on record, and
-- all that come later find the change. Before any other lock, so that the two never wait for each other.
CREATE FUNCTION share_office_calendar() RETURNS void LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock_shared(7103) $$;
CREATE FUNCTION hold_office_calendar() RETURNS void LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock(7103) $$;

CREATE OR REPLACE FUNCTION lock_head(p_case text) RETURNS journal_head LANGUAGE plpgsql AS $$
DECLARE
  head journal_head;
BEGIN
  PERFORM share_office_calendar();
  SELECT * INTO head FROM journal_head WHERE case_id = p_case FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO journal_head (case_id, position, hash) VALUES (p_case, 0, sha256(convert_to(p_case, 'UTF8')))
      ON CONFLICT (case_id) DO NOTHING;
    SELECT * INTO head FROM journal_head WHERE case_id = p_case FOR UPDATE;
  END IF;
  RETURN head;
END $$;

-- Gives every open planned task the day that the calendar says now. How many have moved.
CREATE FUNCTION replan_tasks() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  moved integer;
BEGIN
  UPDATE task SET due = due_on(planned, latest)
    WHERE state = 'open' AND planned IS NOT NULL AND due <> due_on(planned, latest);
  GET DIAGNOSTICS moved = ROW_COUNT;
  RETURN moved;
END $$;

-- Applies one change to the read models. Changes are computed by libs/domain/projection.ts; p_position is that of the
-- entry a change comes from.
CREATE OR REPLACE FUNCTION apply_change(c jsonb, p_position integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CASE c->>'change'
  WHEN 'openCase' THEN
    INSERT INTO case_file (id, procedure, title, party, stage, opened_at, opened_in, parent_id, offices, clock_offset)
      SELECT r.id, r.procedure, r.title, r.party, r.stage, r.opened_at, p_position, r.parent_id, r.offices, coalesce(r.clock_offset, 0)
      FROM jsonb_populate_record(NULL::case_file, c->'row') r
      ON CONFLICT (id) DO NOTHING;
  WHEN 'updateCase' THEN
    UPDATE case_file f SET (stage, number, outcome, closed_at, responsible, responsible_name, hold, facts) =
      (SELECT r.stage, r.number, r.outcome, r.closed_at, r.responsible, r.responsible_name, r.hold, f.facts || coalesce(c->'facts', '{}')
       FROM jsonb_populate_record(f, c->'row') r)
      WHERE f.id = c->>'id';
  WHEN 'openTask' THEN
    INSERT INTO task (id, case_id, key, procedure, stage, office, subject, due, planned, latest, excluded, hidden_from,
                      opened_at, opened_in)
      SELECT r.id, r.case_id, r.key, r.procedure, r.stage, r.office, r.subject,
        coalesce(due_on(r.planned, r.latest), r.due, 'infinity'), r.planned, r.latest, r.excluded,
        (SELECT f.excluded FROM case_file f WHERE f.id = r.case_id), r.opened_at, p_position
      FROM jsonb_populate_record(NULL::task, c->'row') r
      ON CONFLICT (id) DO NOTHING;
    UPDATE case_file SET offices = offices || (c->'row'->>'office')
      WHERE id = c->'row'->>'case_id' AND NOT offices @> ARRAY[c->'row'->>'office'];
  WHEN 'updateTask' THEN
    UPDATE task t SET (office, assignee, assignee_name, revision) =
      (SELECT r.office, r.assignee, r.assignee_name, r.revision FROM jsonb_populate_record(t, c->'row') r)
      WHERE t.id = c->>'id';
  WHEN 'closeTask' THEN
    UPDATE task t SET state = c->'row'->>'state', closed_at = (c->'row'->>'closed_at')::timestamptz, closed_in = p_position
      WHERE t.id = c->>'id';
  WHEN 'setDeadline' THEN
    INSERT INTO deadline (id, case_id, key, subject, due, set_at, explained_in)
      SELECT r.id, r.case_id, r.key, r.subject, r.due, r.set_at, p_position
      FROM jsonb_populate_record(NULL::deadline, c->'row') r
      ON CONFLICT (id) DO NOTHING;
  WHEN 'moveDeadline' THEN
    UPDATE deadline d SET due = (c->'row'->>'due')::date, explained_in = p_position WHERE d.id = c->>'id';
  WHEN 'updateDeadline' THEN
    UPDATE deadline d SET (state, met_at, reported_at) =
      (SELECT r.state, r.met_at, r.reported_at FROM jsonb_populate_record(d, c->'row') r)
      WHERE d.id = c->>'id';
  WHEN 'addDocument' THEN
    INSERT INTO document (id, case_id, kind, title, media_type, size, sha256, number, at, content)
      SELECT r.id, r.case_id, r.kind, r.title, r.media_type, r.size, r.sha256, r.number, r.at, r.content
      FROM jsonb_populate_record(NULL::document, c->'row') r
      ON CONFLICT (id) DO NOTHING;
  WHEN 'excludePerson' THEN
    UPDATE case_file SET excluded = array_append(array_remove(excluded, c->>'person'), c->>'person') WHERE id = c->>'id';
    UPDATE task SET hidden_from = array_append(array_remove(hidden_from, c->>'person'), c->>'person') WHERE case_id = c->>'id';
  WHEN 'readmitPerson' THEN
    UPDATE case_file SET excluded = array_remove(excluded, c->>'person') WHERE id = c->>'id';
    UPDATE task SET hidden_from = array_remove(hidden_from, c->>'person') WHERE case_id = c->>'id';
  WHEN 'addOffice' THEN
    UPDATE case_file SET offices = offices || (c->>'office') WHERE id = c->>'id' AND NOT offices @> ARRAY[c->>'office'];
  WHEN 'enterRegister' THEN
    PERFORM put_register_entry(jsonb_populate_record(NULL::register_entry, c->'row'));
    UPDATE register_entry SET position = p_position WHERE id = c->'row'->>'id' AND position = 0;
  ELSE RAISE EXCEPTION 'unknown change %', c->>'change';
  END CASE;
END $$;
