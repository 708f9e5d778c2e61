-- Relations between cases that are no part of each other, one row for both sides. Each side keeps the position of the entry
-- of its journal that says so; a case that was over when another related itself to it has none.
CREATE TABLE case_relation (
  source_id       text NOT NULL,
  target_id       text NOT NULL,
  kind            text NOT NULL,
  at              timestamptz NOT NULL,
  source_position integer,
  target_position integer,
  PRIMARY KEY (source_id, target_id, kind),
  CHECK (source_id <> target_id)
);
CREATE INDEX case_relation_by_target ON case_relation (target_id);

-- What the journal of one side says. Who is only told does not bring back what has been taken back meanwhile.
CREATE FUNCTION relate_cases(p_source text, p_target text, p_kind text, p_side text, p_at timestamptz, p_position integer, p_told boolean)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT p_told THEN
    INSERT INTO case_relation (source_id, target_id, kind, at) VALUES (p_source, p_target, p_kind, p_at)
      ON CONFLICT (source_id, target_id, kind) DO NOTHING;
  END IF;
  UPDATE case_relation SET
      source_position = CASE p_side WHEN 'source' THEN p_position ELSE source_position END,
      target_position = CASE p_side WHEN 'target' THEN p_position ELSE target_position END
    WHERE source_id = p_source AND target_id = p_target AND kind = p_kind;
END $$;

-- The case that a case continues.
CREATE FUNCTION case_before(p_case text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT source_id FROM case_relation WHERE target_id = p_case AND kind = 'converted'
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
    -- Whoever may not see a case does not see the one that it continues either.
    UPDATE case_file SET excluded = array_append(array_remove(excluded, c->>'person'), c->>'person')
      WHERE id = c->>'id' OR id = case_before(c->>'id');
    UPDATE task SET hidden_from = array_append(array_remove(hidden_from, c->>'person'), c->>'person') WHERE case_id = c->>'id';
  WHEN 'readmitPerson' THEN
    UPDATE case_file SET excluded = array_remove(excluded, c->>'person')
      WHERE id = c->>'id' OR id = case_before(c->>'id');
    UPDATE task SET hidden_from = array_remove(hidden_from, c->>'person') WHERE case_id = c->>'id';
  WHEN 'addOffice' THEN
    UPDATE case_file SET offices = offices || (c->>'office') WHERE id = c->>'id' AND NOT offices @> ARRAY[c->>'office'];
  WHEN 'enterRegister' THEN
    PERFORM put_register_entry(jsonb_populate_record(NULL::register_entry, c->'row'));
    UPDATE register_entry SET position = p_position WHERE id = c->'row'->>'id' AND position = 0;
  WHEN 'relateCases' THEN
    PERFORM relate_cases(c->>'source', c->>'target', c->>'kind', c->>'side', (c->>'at')::timestamptz, p_position, (c->>'told')::boolean);
  WHEN 'unrelateCases' THEN
    DELETE FROM case_relation WHERE source_id = c->>'source' AND target_id = c->>'target' AND kind = c->>'kind';
  ELSE RAISE EXCEPTION 'unknown change %', c->>'change';
  END CASE;
END $$;

-- Marks what stands from this turn on as superseded and clears the read models of the case, which the
-- caller then makes anew from the entries that count. Happens when an engine died after a turn was
-- written and before it was confirmed, so that the case went on without it and nobody was told of it.
CREATE OR REPLACE FUNCTION supersede_turn(p_case text, p_run uuid, p_turn integer, p_event integer, p_at timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  head journal_head := lock_head(p_case);
  first_position integer;
  mark integer;
BEGIN
  SELECT min(position) INTO first_position FROM live_entries(p_case, p_run, p_turn);
  mark := append_turn(head, array_position(head.runs, p_run)::smallint, p_turn, p_event, json_build_array(json_build_object(
    'at', p_at, 'actor', json_build_object('person', 'system', 'name', 'Marino', 'offices', '[]'::json),
    'fact', json_build_object('kind', 'turnSuperseded', 'from', first_position, 'to', head.position))));

  -- Documents of the superseded entries make room for those that will really be, and are kept apart.
  INSERT INTO superseded_document SELECT d.*, mark FROM document d JOIN journal j ON j.case_id = d.case_id
    AND j.fact->>'document' = d.id AND j.position BETWEEN first_position AND mark - 1 WHERE d.case_id = p_case
    ON CONFLICT DO NOTHING;
  PERFORM set_config('marino.superseding', p_case, true);
  DELETE FROM document d USING superseded_document s WHERE d.case_id = p_case AND s.id = d.id AND s.superseded_by = mark;
  PERFORM set_config('marino.superseding', '', true);

  -- What the other side says of a relation stays.
  UPDATE case_relation SET source_position = NULL WHERE source_id = p_case;
  UPDATE case_relation SET target_position = NULL WHERE target_id = p_case;
  DELETE FROM case_relation
    WHERE (source_id = p_case OR target_id = p_case) AND source_position IS NULL AND target_position IS NULL;

  DELETE FROM task WHERE case_id = p_case;
  DELETE FROM deadline WHERE case_id = p_case;
  DELETE FROM case_file WHERE id = p_case;
END $$;
