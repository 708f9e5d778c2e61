-- How confidential a case is, who is admitted to it by name, and which two offices have it: all that rights depend on
-- stands in its row. What the levels mean is the table of libs/rights; may_read below says the same for the database.
ALTER TABLE case_file
  ADD COLUMN level text NOT NULL DEFAULT 'ordinary' CHECK (level IN ('ordinary', 'reserved', 'restricted')),
  ADD COLUMN admitted text[],
  -- The officer and the manager of the unit that has the case.
  ADD COLUMN in_charge text[],
  -- The offices of the case as which this one goes on: they read what came before.
  ADD COLUMN continued_by text[];

UPDATE case_file c SET in_charge = coalesce(
    (SELECT ARRAY[j.fact->>'officer', j.fact->>'manager'] FROM journal j
     WHERE j.case_id = c.id AND j.fact->>'kind' = 'unitInCharge' ORDER BY j.position DESC LIMIT 1),
    (SELECT ARRAY(SELECT jsonb_array_elements_text(e.fact->'offices')) FROM entry_at(c.id, c.opened_in) e)),
  continued_by = (SELECT l.offices FROM case_relation r JOIN case_file l ON l.id = r.target_id
     WHERE r.source_id = c.id AND r.kind = 'converted' LIMIT 1);
ALTER TABLE case_file ALTER COLUMN in_charge SET NOT NULL;

-- The same on each task of a case that is not ordinary: lists of work do not look at the case of every task.
ALTER TABLE task ADD COLUMN level text, ADD COLUMN admitted text[], ADD COLUMN in_charge text[];

CREATE FUNCTION tell_tasks(p_case text) RETURNS void LANGUAGE sql AS $$
  UPDATE task t SET level = nullif(f.level, 'ordinary'), admitted = CASE WHEN f.level <> 'ordinary' THEN f.admitted END,
    in_charge = CASE WHEN f.level <> 'ordinary' THEN f.in_charge END
  FROM case_file f WHERE f.id = p_case AND t.case_id = p_case
$$;

-- The case that this one continues learns which offices may read it for that.
CREATE FUNCTION tell_continued(p_case text) RETURNS void LANGUAGE sql AS $$
  UPDATE case_file f SET continued_by = l.offices
  FROM case_relation r JOIN case_file l ON l.id = r.target_id
  WHERE f.id = p_case AND r.source_id = p_case AND r.kind = 'converted'
$$;

CREATE FUNCTION join_office(p_case text, p_office text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE case_file SET offices = offices || p_office WHERE id = p_case AND NOT offices @> ARRAY[p_office];
  IF FOUND THEN
    UPDATE case_file f SET continued_by = l.offices FROM case_file l WHERE l.id = p_case AND f.id = case_before(p_case);
  END IF;
END $$;

-- Applies one change to the read models. Changes are computed by libs/domain/projection.ts; p_position is that of the
-- entry a change comes from.
CREATE OR REPLACE FUNCTION apply_change(c jsonb, p_position integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CASE c->>'change'
  WHEN 'openCase' THEN
    INSERT INTO case_file (id, procedure, title, party, stage, opened_at, opened_in, parent_id, offices, clock_offset, in_charge, level, admitted)
      SELECT r.id, r.procedure, r.title, r.party, r.stage, r.opened_at, p_position, r.parent_id, r.offices, coalesce(r.clock_offset, 0),
        r.in_charge, coalesce(r.level, 'ordinary'), r.admitted
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
                      level, admitted, in_charge, group_id, opened_at, opened_in)
      SELECT r.id, r.case_id, r.key, r.procedure, r.stage, r.office, r.subject,
        coalesce(due_on(r.planned, r.latest), r.due, 'infinity'), r.planned, r.latest, r.excluded,
        f.excluded, nullif(f.level, 'ordinary'), CASE WHEN f.level <> 'ordinary' THEN f.admitted END,
        CASE WHEN f.level <> 'ordinary' THEN f.in_charge END, r.group_id, r.opened_at, p_position
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
  WHEN 'relateCases' THEN
    PERFORM relate_cases(c->>'source', c->>'target', c->>'kind', c->>'side', (c->>'at')::timestamptz, p_position, (c->>'told')::boolean);
    IF c->>'kind' = 'converted' THEN
      PERFORM tell_continued(c->>'source');
    END IF;
  WHEN 'unrelateCases' THEN
    DELETE FROM case_relation WHERE source_id = c->>'source' AND target_id = c->>'target' AND kind = c->>'kind';
  ELSE RAISE EXCEPTION 'unknown change %', c->>'change';
  END CASE;
END $$;


-- Work of a restricted case is given to those alone who are admitted to it.
CREATE OR REPLACE FUNCTION choose_assignee(p_office text, p_case text, p_excluded text[], p_given text[])
RETURNS TABLE (person text, name text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  today date := (now() AT TIME ZONE 'Europe/Rome')::date;
  chosen text;
BEGIN
  PERFORM FROM distribution d WHERE d.office = p_office AND d.ended_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('distribution ' || p_office, 0));
  SELECT h.person INTO chosen
    FROM holding h LEFT JOIN distribution_turn l ON l.office = h.office AND l.person = h.person
    WHERE h.office = p_office AND today BETWEEN h.from_date AND coalesce(h.to_date, 'infinity')
      AND NOT EXISTS (SELECT FROM substitution s WHERE s.absent = h.person AND s.ended_at IS NULL
        AND today BETWEEN s.from_date AND s.to_date AND (s.offices IS NULL OR p_office = ANY (s.offices)))
      AND h.person <> ALL (p_excluded)
      AND NOT EXISTS (SELECT FROM case_file f WHERE f.id = p_case AND (h.person = ANY (f.excluded)
        OR f.level = 'restricted' AND (f.admitted IS NULL OR h.person <> ALL (f.admitted))))
    ORDER BY
      (SELECT count(*) FROM task t WHERE t.assignee = h.person AND t.state = 'open')
        + (SELECT count(*) FROM unnest(p_given) g WHERE g = h.person),
      l.at NULLS FIRST, h.person
    LIMIT 1;
  IF chosen IS NULL THEN RETURN; END IF;
  INSERT INTO distribution_turn (office, person, at) VALUES (p_office, chosen, clock_timestamp())
    ON CONFLICT ON CONSTRAINT distribution_turn_pkey DO UPDATE SET at = excluded.at;
  RETURN QUERY SELECT p.login, p.name FROM person p WHERE p.login = chosen;
END $$;

-- Readings of cases that are not ordinary, and openings on need with their reason. Each entry of a case carries the hash of
-- the one before: none can be taken out or changed unseen.
CREATE TABLE case_access (
  no       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL,
  until    timestamptz,
  case_id  text NOT NULL,
  person   text NOT NULL,
  name     text NOT NULL,
  kind     text NOT NULL CHECK (kind IN ('read', 'openedOnNeed', 'acknowledged')),
  -- Which part was read, or which opening was acknowledged.
  what     text NOT NULL,
  reason   text,
  hash     bytea NOT NULL
);
CREATE INDEX case_access_of_case ON case_access (case_id, no DESC);
CREATE INDEX case_access_on_need ON case_access (case_id, person, until) WHERE kind = 'openedOnNeed';
CREATE TRIGGER case_access_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON case_access FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION case_access_text(a case_access) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_array(extract(epoch FROM a.at), extract(epoch FROM a.until), a.case_id, a.person, a.name, a.kind, a.what, a.reason)::text
$$;

CREATE FUNCTION append_access(a case_access) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  written bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('case access ' || a.case_id, 0));
  a.at := date_trunc('milliseconds', clock_timestamp());
  a.hash := sha256(
    coalesce((SELECT p.hash FROM case_access p WHERE p.case_id = a.case_id ORDER BY p.no DESC LIMIT 1), sha256(convert_to(a.case_id, 'UTF8')))
    || convert_to(case_access_text(a), 'UTF8'));
  INSERT INTO case_access (at, until, case_id, person, name, kind, what, reason, hash)
    VALUES (a.at, a.until, a.case_id, a.person, a.name, a.kind, a.what, a.reason, a.hash) RETURNING no INTO written;
  RETURN written;
END $$;

-- The first entry of the chain that does not follow from the one before, counted from 1; NULL where all do.
CREATE FUNCTION verify_accesses(p_case text) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT min(link.place) FROM (
    SELECT row_number() OVER sequence AS place, a.hash,
      sha256(coalesce(lag(a.hash) OVER sequence, sha256(convert_to(p_case, 'UTF8'))) || convert_to(case_access_text(a), 'UTF8')) AS expected
    FROM case_access a WHERE a.case_id = p_case WINDOW sequence AS (ORDER BY a.no)) link
  WHERE link.hash <> link.expected
$$;
