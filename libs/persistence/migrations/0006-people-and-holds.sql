-- Who is excluded from a case for a conflict of interest does not read it; what a case stands still for.
ALTER TABLE case_file ADD COLUMN excluded text[];
ALTER TABLE case_file ADD COLUMN hold text;
-- The same people, on each task of the case: lists of work do not look at the case of every task.
ALTER TABLE task ADD COLUMN hidden_from text[];

-- Applies one change to the read models. Changes are computed by libs/domain/projection.ts.
CREATE OR REPLACE FUNCTION apply_change(c jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CASE c->>'change'
  WHEN 'openCase' THEN
    INSERT INTO case_file (id, procedure, title, party, stage, opened_at, parent_id, offices, application, clock_offset)
      SELECT r.id, r.procedure, r.title, r.party, r.stage, r.opened_at, r.parent_id, r.offices, r.application, coalesce(r.clock_offset, 0)
      FROM jsonb_populate_record(NULL::case_file, c->'row') r
      ON CONFLICT (id) DO NOTHING;
  WHEN 'updateCase' THEN
    UPDATE case_file f SET (stage, number, outcome, closed_at, responsible, responsible_name, hold, facts) =
      (SELECT r.stage, r.number, r.outcome, r.closed_at, r.responsible, r.responsible_name, r.hold, f.facts || coalesce(c->'facts', '{}')
       FROM jsonb_populate_record(f, c->'row') r)
      WHERE f.id = c->>'id';
  WHEN 'openTask' THEN
    INSERT INTO task (id, case_id, key, procedure, stage, office, subject, due, excluded, hidden_from, context, opened_at)
      SELECT r.id, r.case_id, r.key, r.procedure, r.stage, r.office, r.subject, coalesce(r.due, 'infinity'), r.excluded,
        (SELECT f.excluded FROM case_file f WHERE f.id = r.case_id), r.context, r.opened_at
      FROM jsonb_populate_record(NULL::task, c->'row') r
      ON CONFLICT (id) DO NOTHING;
    UPDATE case_file SET offices = offices || (c->'row'->>'office')
      WHERE id = c->'row'->>'case_id' AND NOT offices @> ARRAY[c->'row'->>'office'];
  WHEN 'updateTask' THEN
    UPDATE task t SET (office, state, assignee, assignee_name, revision, answer, closed_at, closed_by, closed_by_name) =
      (SELECT r.office, r.state, r.assignee, r.assignee_name, r.revision, r.answer, r.closed_at, r.closed_by, r.closed_by_name
       FROM jsonb_populate_record(t, c->'row') r)
      WHERE t.id = c->>'id';
  WHEN 'setDeadline' THEN
    INSERT INTO deadline (id, case_id, key, subject, due, explanation, set_at)
      SELECT r.id, r.case_id, r.key, r.subject, r.due, r.explanation, r.set_at
      FROM jsonb_populate_record(NULL::deadline, c->'row') r
      ON CONFLICT (id) DO NOTHING;
  WHEN 'updateDeadline' THEN
    UPDATE deadline d SET (due, state, explanation) =
      (SELECT r.due, r.state, r.explanation FROM jsonb_populate_record(d, c->'row') r)
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
  ELSE RAISE EXCEPTION 'unknown change %', c->>'change';
  END CASE;
END $$;
