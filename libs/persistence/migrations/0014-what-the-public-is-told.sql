-- Where the public finds the units that run procedures (D.Lgs. 33/2013 art. 35 c. 1); without contacts those
-- of the unit above hold.
CREATE TABLE unit (
  id       text PRIMARY KEY,
  name     jsonb NOT NULL,
  parent   text,
  contacts jsonb
);

-- When what was due was done, in time or late, and when its delay was reported to the substitute: the measured times and
-- the report of late cases must not look for it in the journals of all cases.
ALTER TABLE deadline ADD COLUMN met_at timestamptz, ADD COLUMN reported_at timestamptz;
UPDATE deadline d SET (met_at, reported_at) = (
  SELECT min(j.at) FILTER (WHERE j.fact->>'kind' = 'deadlineMet'), min(j.at) FILTER (WHERE j.fact->>'kind' = 'escalated')
  FROM journal j WHERE j.case_id = d.case_id AND j.fact->>'deadline' = d.id
    AND j.fact->>'kind' IN ('deadlineMet', 'escalated')
    AND NOT EXISTS (SELECT FROM superseded_range s WHERE s.case_id = j.case_id AND j.position BETWEEN s.first AND s.last))
  WHERE d.state IN ('met', 'expired');

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
    INSERT INTO task (id, case_id, key, procedure, stage, office, subject, due, excluded, hidden_from, opened_at, opened_in)
      SELECT r.id, r.case_id, r.key, r.procedure, r.stage, r.office, r.subject, coalesce(r.due, 'infinity'), r.excluded,
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
