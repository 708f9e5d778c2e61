-- Applies one change to the read models. Changes are computed by libs/domain/projection.ts; p_position is that of the
-- entry a change comes from.
CREATE OR REPLACE FUNCTION apply_change(c jsonb, p_position integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CASE c->>'change'
  WHEN 'openCase' THEN
    INSERT INTO case_file (id, procedure, title, party, stage, opened_at, opened_in, parent_id, offices, clock_offset, in_charge, level, admitted, filed_by)
      SELECT r.id, r.procedure, r.title, r.party, r.stage, r.opened_at, p_position, r.parent_id, r.offices, coalesce(r.clock_offset, 0),
        r.in_charge, coalesce(r.level, 'ordinary'), r.admitted, r.filed_by
      FROM jsonb_populate_record(NULL::case_file, c->'row') r
      ON CONFLICT (id) DO NOTHING;
    PERFORM tell_continued(c->'row'->>'id');
  WHEN 'updateCase' THEN
    UPDATE case_file f SET (stage, number, outcome, closed_at, responsible, responsible_name, hold, in_charge, facts) =
      (SELECT r.stage, r.number, r.outcome, r.closed_at, r.responsible, r.responsible_name, r.hold, r.in_charge, f.facts || coalesce(c->'facts', '{}')
       FROM jsonb_populate_record(f, c->'row') r)
      WHERE f.id = c->>'id';
    IF c->'row' ? 'in_charge' THEN
      PERFORM tell_tasks(c->>'id');
    END IF;
  WHEN 'openTask' THEN
    INSERT INTO task (id, case_id, key, procedure, stage, office, subject, due, planned, latest, excluded, hidden_from,
                      level, admitted, in_charge, group_id, duty, signs, amount, opened_at, opened_in)
      SELECT r.id, r.case_id, r.key, r.procedure, r.stage, r.office, r.subject,
        coalesce(due_on(r.planned, r.latest), r.due, 'infinity'), r.planned, r.latest,
        with_people(r.excluded, excluded_by_duties(r.case_id, r.duty)),
        f.excluded, nullif(f.level, 'ordinary'), CASE WHEN f.level <> 'ordinary' THEN f.admitted END,
        CASE WHEN f.level <> 'ordinary' THEN f.in_charge END, r.group_id, r.duty, r.signs, r.amount, r.opened_at, p_position
      FROM jsonb_populate_record(NULL::task, c->'row') r LEFT JOIN case_file f ON f.id = r.case_id
      ON CONFLICT (id) DO NOTHING;
    PERFORM join_office(c->'row'->>'case_id', c->'row'->>'office');
  WHEN 'updateTask' THEN
    UPDATE task t SET (office, assignee, assignee_name, revision, escalated_to, escalated_above) =
      (SELECT r.office, r.assignee, r.assignee_name, r.revision, r.escalated_to, r.escalated_above
       FROM jsonb_populate_record(t, c->'row') r)
      WHERE t.id = c->>'id';
  WHEN 'remindTask' THEN
    UPDATE task t SET reminded_in = p_position WHERE t.id = c->>'id';
  WHEN 'updateGroup' THEN
    UPDATE task t SET (group_needed, group_asked) = ROW ((c->'row'->>'group_needed')::integer, (c->'row'->>'group_asked')::integer)
      WHERE t.case_id = c->'row'->>'case_id' AND t.group_id = c->>'id';
  WHEN 'closeTask' THEN
    UPDATE task t SET state = c->'row'->>'state', closed_at = (c->'row'->>'closed_at')::timestamptz, closed_in = p_position
      WHERE t.id = c->>'id';
    IF c ? 'by' THEN
      PERFORM had_duty(t.case_id, t.duty, c->'by', t.closed_at, p_position) FROM task t WHERE t.id = c->>'id' AND t.duty IS NOT NULL;
    END IF;
  WHEN 'hadDuty' THEN
    PERFORM had_duty(c->>'id', c->>'duty', c->'by', (c->>'at')::timestamptz, p_position);
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
    PERFORM join_office(c->>'id', c->>'office');
  WHEN 'setLevel' THEN
    UPDATE case_file SET level = c->>'level' WHERE id = c->>'id';
    PERFORM tell_tasks(c->>'id');
  WHEN 'admitPerson' THEN
    UPDATE case_file SET admitted = array_append(array_remove(admitted, c->>'person'), c->>'person') WHERE id = c->>'id';
    PERFORM tell_tasks(c->>'id');
  WHEN 'endAdmission' THEN
    UPDATE case_file SET admitted = array_remove(admitted, c->>'person') WHERE id = c->>'id';
    PERFORM tell_tasks(c->>'id');
  WHEN 'enterRegister' THEN
    PERFORM put_register_entry(jsonb_populate_record(NULL::register_entry, c->'row'));
    UPDATE register_entry SET position = p_position WHERE id = c->'row'->>'id' AND position = 0;
  WHEN 'moveSpending' THEN
    INSERT INTO spending_movement SELECT r.* FROM jsonb_populate_record(NULL::spending_movement,
        c->'row' || jsonb_build_object('position', p_position)) r
      ON CONFLICT (id, line) DO NOTHING;
  WHEN 'relateCases' THEN
    PERFORM relate_cases(c->>'source', c->>'target', c->>'kind', c->>'side', (c->>'at')::timestamptz, p_position, (c->>'told')::boolean);
    IF c->>'kind' = 'converted' THEN
      PERFORM tell_continued(c->>'source');
    END IF;
  WHEN 'unrelateCases' THEN
    DELETE FROM case_relation WHERE source_id = c->>'source' AND target_id = c->>'target' AND kind = c->>'kind';
  WHEN 'annulActs' THEN
    INSERT INTO act_judgment
      SELECT r.case_id, r.number, r.by_case, p_position, r.court, r.judgment, r.decided_on, r.effective_from, r.in_part
      FROM jsonb_populate_record(NULL::act_judgment, c->'row') r
      ON CONFLICT (by_case, position) DO NOTHING;
  ELSE RAISE EXCEPTION 'unknown change %', c->>'change';
  END CASE;
END $$;
