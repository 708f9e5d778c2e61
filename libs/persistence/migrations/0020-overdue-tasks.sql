-- Tasks whose date has passed: to which office they were escalated first, to which one further up, and the journal entry
-- of the last reminder.
ALTER TABLE task ADD COLUMN escalated_to text, ADD COLUMN escalated_above text, ADD COLUMN reminded_in integer;
-- Few open tasks are late; the list of a superior follows these and never looks at the others.
CREATE INDEX task_escalated ON task (escalated_to, due, id) WHERE state = 'open' AND escalated_to IS NOT NULL;
CREATE INDEX task_escalated_above ON task (escalated_above, due, id) WHERE state = 'open' AND escalated_above IS NOT NULL;

-- The superior of an office at a level, from 1: the heads of its unit and of the units above, nearest first; of an office
-- that is such a head only those above it. Units without a head are passed over. Where a unit has several offices of this
-- kind, the first by its id heads it: the organisation does not say more.
CREATE FUNCTION superior_of(p_office text, p_level integer) RETURNS text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE above (unit, distance) AS (
    SELECT unit, 0 FROM office WHERE id = p_office
    UNION ALL SELECT u.parent, a.distance + 1 FROM above a JOIN unit u ON u.id = a.unit WHERE u.parent IS NOT NULL
  ) CYCLE unit SET is_cycle USING path,
  head AS (
    SELECT DISTINCT ON (a.distance) a.distance, o.id
    FROM above a JOIN office o ON o.unit = a.unit AND o.kind = 'manager' WHERE NOT a.is_cycle
    ORDER BY a.distance, o.id
  )
  SELECT id FROM head WHERE distance > coalesce((SELECT distance FROM head WHERE id = p_office), -1)
  ORDER BY distance OFFSET p_level - 1 LIMIT 1
$$;

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
    UPDATE task t SET (office, assignee, assignee_name, revision, escalated_to, escalated_above) =
      (SELECT r.office, r.assignee, r.assignee_name, r.revision, r.escalated_to, r.escalated_above
       FROM jsonb_populate_record(t, c->'row') r)
      WHERE t.id = c->>'id';
  WHEN 'remindTask' THEN
    UPDATE task t SET reminded_in = p_position WHERE t.id = c->>'id';
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
