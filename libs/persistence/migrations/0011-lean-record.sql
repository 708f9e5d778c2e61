-- The same record in two thirds of the space. A finished case of eight tasks took 41,000 bytes here, of which a third
-- said again what another row said. From now on:
--   * journal_turn holds the entries of a turn in one row, with short numbers for what repeats in each of them (case,
--     run, actor, basis); the view journal shows entry by entry as before, and the text that is hashed is the same,
--     letter by letter;
--   * read models keep the position of the journal entry that says it, where they kept a copy: the context and the
--     answer of a task, the explanation of a deadline, the application of a case.

-- Actors and citations as they were on the day. Few, and each stands in very many entries. An entry has no foreign key
-- to them: checking it would lock the row of the commonest actor in every turn of every case.
CREATE TABLE journal_value (
  no    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash  bytea NOT NULL UNIQUE,
  value jsonb NOT NULL
);

-- The number of a value, given when it is met for the first time.
CREATE FUNCTION journal_value_no(p_value jsonb) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  key bytea := sha256(convert_to(p_value::text, 'UTF8'));
  known integer;
BEGIN
  IF p_value IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT no INTO known FROM journal_value WHERE hash = key;
  IF known IS NULL THEN
    INSERT INTO journal_value (hash, value) VALUES (key, p_value) ON CONFLICT (hash) DO NOTHING RETURNING no INTO known;
  END IF;
  IF known IS NULL THEN
    -- Another turn has just met it and has committed meanwhile.
    SELECT no INTO known FROM journal_value WHERE hash = key;
  END IF;
  RETURN known;
END $$;

ALTER TABLE journal_head
  ADD COLUMN case_no integer GENERATED ALWAYS AS IDENTITY UNIQUE,
  -- The runs of the case in the order they came; turns name theirs by its place.
  ADD COLUMN runs uuid[] NOT NULL DEFAULT '{}',
  -- Moment of the last entry.
  ADD COLUMN at timestamptz,
  -- Room for one more version of a row in five is enough: old versions go when the next turn comes to the page.
  SET (fillfactor = 80);

-- Columns by falling width, so that none is padded.
CREATE TABLE journal_turn (
  at          timestamptz NOT NULL,
  -- Moment on the database's clock.
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  case_no     integer NOT NULL,
  -- Position of the first entry.
  first       integer NOT NULL,
  turn        integer NOT NULL,
  event       integer NOT NULL,
  run         smallint NOT NULL,
  -- The hashes of the entries, 32 bytes each.
  hashes      bytea NOT NULL,
  -- [{"by": number of the actor, "at": milliseconds unless that of the turn, "basis": number, "reason", "fact"}, ...].
  -- As text: PostgreSQL compresses the longer ones to a half, jsonb hardly at all.
  entries     json NOT NULL,
  PRIMARY KEY (case_no, first)
);

-- The entries of a turn.
CREATE FUNCTION entries_of(t journal_turn)
RETURNS TABLE ("position" integer, at timestamptz, actor jsonb, reason text, basis jsonb, fact jsonb, hash bytea, previous bytea)
LANGUAGE sql STABLE AS $$
  SELECT t.first + x.n::integer - 1,
    coalesce('epoch'::timestamptz + (x.e->>'at')::bigint * interval '1 millisecond', t.at),
    a.value, x.e->>'reason', b.value, (x.e->'fact')::jsonb, substring(t.hashes FROM x.n::integer * 32 - 31 FOR 32),
    CASE WHEN x.n > 1 THEN substring(t.hashes FROM x.n::integer * 32 - 63 FOR 32) END
  FROM json_array_elements(t.entries) WITH ORDINALITY AS x (e, n)
  JOIN journal_value a ON a.no = (x.e->>'by')::integer
  LEFT JOIN journal_value b ON b.no = (x.e->>'basis')::integer
$$;

DROP FUNCTION live_entries(text, uuid, integer);
DROP FUNCTION is_superseded(text, integer);
DROP FUNCTION record_turn(text, uuid, integer, integer, jsonb, jsonb);
ALTER TABLE journal RENAME TO journal_before;

CREATE VIEW journal AS
  SELECT h.case_id, e.position, e.at, t.recorded_at, e.actor, e.reason, e.basis, e.fact, h.runs[t.run] AS run, t.turn,
    t.event, e.hash
  FROM journal_head h
  JOIN journal_turn t USING (case_no)
  CROSS JOIN LATERAL entries_of(t) e;

-- The entry of a case at a position, without a look at the others.
CREATE FUNCTION entry_at(p_case text, p_position integer) RETURNS TABLE (at timestamptz, actor jsonb, fact jsonb)
LANGUAGE sql STABLE AS $$
  SELECT e.at, e.actor, e.fact
  FROM (SELECT t FROM journal_turn t WHERE t.case_no = (SELECT case_no FROM journal_head WHERE case_id = p_case)
          AND t.first <= p_position ORDER BY t.first DESC LIMIT 1) l
  CROSS JOIN LATERAL entries_of(l.t) e WHERE e.position = p_position
$$;

UPDATE journal_head h SET runs = r.runs, at = r.at FROM (
  SELECT case_id, array_agg(run ORDER BY first) AS runs,
    (SELECT at FROM journal_before l WHERE l.case_id = f.case_id ORDER BY position DESC LIMIT 1) AS at
  FROM (SELECT case_id, run, min(position) AS first FROM journal_before GROUP BY case_id, run) f GROUP BY case_id) r
  WHERE r.case_id = h.case_id;
INSERT INTO journal_value (hash, value)
  SELECT sha256(convert_to(value::text, 'UTF8')), value FROM (
    SELECT actor AS value FROM journal_before UNION SELECT basis FROM journal_before WHERE basis IS NOT NULL) v;
-- Entries from before stay one to a row: each has a moment of its own on the database's clock.
INSERT INTO journal_turn (at, recorded_at, case_no, first, turn, event, run, hashes, entries)
  SELECT j.at, j.recorded_at, h.case_no, j.position, j.turn, j.event, array_position(h.runs, j.run), j.hash,
    ('[{"by":' || a.no || coalesce(',"basis":' || b.no, '') || coalesce(',"reason":' || to_json(j.reason), '')
      || ',"fact":' || j.fact || '}]')::json
  FROM journal_before j
  JOIN journal_head h USING (case_id)
  JOIN journal_value a ON a.value = j.actor
  LEFT JOIN journal_value b ON b.value = j.basis
  ORDER BY h.case_no, j.position;

-- The old rows go only when the new ones say exactly the same.
DO $$
BEGIN
  IF EXISTS (
    (SELECT case_id, position, at, recorded_at, actor, reason, basis, fact, run, turn, event, hash FROM journal_before
     EXCEPT SELECT case_id, position, at, recorded_at, actor, reason, basis, fact, run, turn, event, hash FROM journal)
    UNION ALL
    (SELECT case_id, position, at, recorded_at, actor, reason, basis, fact, run, turn, event, hash FROM journal
     EXCEPT SELECT case_id, position, at, recorded_at, actor, reason, basis, fact, run, turn, event, hash FROM journal_before)
  ) THEN
    RAISE EXCEPTION 'the journal does not say the same as before';
  END IF;
END $$;
DROP TABLE journal_before;

CREATE TRIGGER journal_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_turn FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_value FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_only_grows INSTEAD OF UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What later entries have superseded, as ranges of positions. Such an entry is alone in its row; nearly no case has one.
CREATE INDEX journal_turn_superseding ON journal_turn (case_no) WHERE entries->0->'fact'->>'kind' = 'turnSuperseded';
CREATE VIEW superseded_range AS
  SELECT h.case_id, (t.entries->0->'fact'->>'from')::integer AS first, (t.entries->0->'fact'->>'to')::integer AS last
  FROM journal_head h JOIN journal_turn t USING (case_no) WHERE t.entries->0->'fact'->>'kind' = 'turnSuperseded';

-- The entries of a run from a turn on that count.
CREATE FUNCTION live_entries(p_case text, p_run uuid, p_turn integer) RETURNS SETOF journal LANGUAGE sql STABLE AS $$
  SELECT * FROM journal j WHERE case_id = p_case AND run = p_run AND turn >= p_turn
    AND fact->>'kind' <> 'turnSuperseded'
    AND NOT EXISTS (SELECT FROM superseded_range s WHERE s.case_id = p_case AND j.position BETWEEN s.first AND s.last)
$$;

-- Read models: positions in place of copies. The rows of a case are few and found by its id alone, which stands once in
-- an index however many rows it has.
ALTER TABLE case_file ADD COLUMN opened_in integer;
UPDATE case_file c SET opened_in =
  (SELECT max(position) FROM journal j WHERE j.case_id = c.id AND j.fact->>'kind' = 'caseOpened');
ALTER TABLE case_file ALTER COLUMN opened_in SET NOT NULL, DROP COLUMN application;

ALTER TABLE task RENAME TO task_before;
ALTER TABLE task_before RENAME CONSTRAINT task_pkey TO task_before_pkey;
DROP INDEX task_by_case, task_inbox, task_mine, task_all;
CREATE TABLE task (
  opened_at   timestamptz NOT NULL,
  closed_at   timestamptz,
  -- Sorting needs a value: work without a date comes last.
  due         date NOT NULL DEFAULT 'infinity',
  revision    integer NOT NULL DEFAULT 1,
  -- Positions of the journal entries that opened the task, with its context, and closed it, with the answer and who gave it.
  opened_in   integer NOT NULL,
  closed_in   integer,
  id          text PRIMARY KEY,
  case_id     text NOT NULL,
  key         text NOT NULL,
  procedure   text NOT NULL,
  stage       text NOT NULL,
  office      text NOT NULL,
  subject     text,
  state       text NOT NULL DEFAULT 'open',
  assignee    text,
  assignee_name text,
  excluded    text[] NOT NULL DEFAULT '{}',
  -- Who is excluded from the case: lists of work do not look at the case of every task.
  hidden_from text[]
);
INSERT INTO task (opened_at, closed_at, due, revision, opened_in, closed_in, id, case_id, key, procedure, stage, office,
                  subject, state, assignee, assignee_name, excluded, hidden_from)
  SELECT t.opened_at, t.closed_at, t.due, t.revision, opened.position, closed.position, t.id, t.case_id, t.key,
    t.procedure, t.stage, t.office, t.subject, t.state, t.assignee, t.assignee_name, t.excluded, t.hidden_from
  FROM task_before t
  CROSS JOIN LATERAL (SELECT max(position) AS position FROM journal j WHERE j.case_id = t.case_id
    AND j.fact->>'kind' = 'taskOpened' AND j.fact->>'task' = t.id) opened
  CROSS JOIN LATERAL (SELECT max(position) AS position FROM journal j WHERE j.case_id = t.case_id AND t.state <> 'open'
    AND j.fact->>'kind' IN ('taskCompleted', 'taskCancelled') AND j.fact->>'task' = t.id) closed
  ORDER BY t.case_id, t.opened_at;
DROP TABLE task_before;
CREATE INDEX task_by_case ON task (case_id);
CREATE INDEX task_inbox ON task (office, due, id) WHERE state = 'open';
CREATE INDEX task_mine ON task (assignee, due, id) WHERE state = 'open' AND assignee IS NOT NULL;
CREATE INDEX task_all ON task (due, id) WHERE state = 'open';

-- Position of the entry that set or last moved the deadline, with the explanation of its date.
ALTER TABLE deadline ADD COLUMN explained_in integer;
UPDATE deadline d SET explained_in =
  (SELECT max(position) FROM journal j WHERE j.case_id = d.case_id
     AND j.fact->>'kind' IN ('deadlineSet', 'deadlineMoved') AND j.fact->>'deadline' = d.id);
ALTER TABLE deadline ALTER COLUMN explained_in SET NOT NULL, DROP COLUMN explanation;
DROP INDEX deadline_by_case, document_by_case;
CREATE INDEX deadline_by_case ON deadline (case_id);
CREATE INDEX document_by_case ON document (case_id);

-- Applies one change to the read models. Changes are computed by libs/domain/projection.ts; p_position is that of the
-- entry a change comes from.
DROP FUNCTION apply_change(jsonb);
DROP FUNCTION apply_case_change(jsonb);
CREATE FUNCTION apply_change(c jsonb, p_position integer) RETURNS void LANGUAGE plpgsql AS $$
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
  WHEN 'endDeadline' THEN
    UPDATE deadline d SET state = c->'row'->>'state' WHERE d.id = c->>'id';
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

-- Where the journal of a case stands, locked until the transaction ends.
CREATE FUNCTION lock_head(p_case text) RETURNS journal_head LANGUAGE plpgsql AS $$
DECLARE
  head journal_head;
BEGIN
  SELECT * INTO head FROM journal_head WHERE case_id = p_case FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO journal_head (case_id, position, hash) VALUES (p_case, 0, sha256(convert_to(p_case, 'UTF8')))
      ON CONFLICT (case_id) DO NOTHING;
    SELECT * INTO head FROM journal_head WHERE case_id = p_case FOR UPDATE;
  END IF;
  RETURN head;
END $$;

-- Appends a turn to the journal that `head` stands at, entry by entry with their chain.
CREATE FUNCTION append_turn(head journal_head, p_run smallint, p_turn integer, p_event integer, p_entries json)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  first_at timestamptz := (p_entries->0->>'at')::timestamptz;
  first_position integer := head.position + 1;
  e json;
  entry_time timestamptz;
  actor jsonb;
  actor_no integer;
  basis jsonb;
  hashes bytea := '';
  entries text := '';
BEGIN
  FOR e IN SELECT * FROM json_array_elements(p_entries) LOOP
    entry_time := (e->>'at')::timestamptz;
    IF actor IS DISTINCT FROM (e->'actor')::jsonb THEN
      actor := e->'actor';
      actor_no := journal_value_no(actor);
    END IF;
    basis := nullif((e->'basis')::jsonb, 'null');
    head.position := head.position + 1;
    head.hash := sha256(head.hash || convert_to(journal_text(head.case_id, head.position, entry_time, actor, e->>'reason',
      basis, (e->'fact')::jsonb, head.runs[p_run], p_turn, p_event), 'UTF8'));
    hashes := hashes || head.hash;
    entries := entries || ',{"by":' || actor_no
      || CASE WHEN entry_time <> first_at THEN ',"at":' || (extract(epoch FROM entry_time) * 1000)::bigint ELSE '' END
      || CASE WHEN basis IS NOT NULL THEN ',"basis":' || journal_value_no(basis) ELSE '' END
      || CASE WHEN e->>'reason' IS NOT NULL THEN ',"reason":' || (e->'reason')::text ELSE '' END
      || ',"fact":' || (e->'fact')::text || '}';
  END LOOP;
  INSERT INTO journal_turn (at, case_no, first, turn, event, run, hashes, entries)
    VALUES (first_at, head.case_no, first_position, p_turn, p_event, p_run, hashes, ('[' || substr(entries, 2) || ']')::json);
  UPDATE journal_head SET position = head.position, hash = head.hash, at = entry_time, runs = head.runs WHERE case_id = head.case_id;
  RETURN head.position;
END $$;

-- Writes one workflow turn: journal entries with their chain, then the changes of the read models, each with the place
-- of its entry in the turn. Repeated with the same content it does nothing. Returns the position reached, or NULL when
-- another content stands under the same turn: a turn that was written but never confirmed (see supersede_turn).
CREATE FUNCTION record_turn(p_case text, p_run uuid, p_turn integer, p_event integer, p_entries json, p_changes jsonb)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  head journal_head := lock_head(p_case);
  run_no smallint := array_position(head.runs, p_run);
  reached integer;
  change jsonb;
  written jsonb;
  last_position integer;
  last_event integer;
BEGIN
  IF run_no IS NULL THEN
    IF head.position > 0 AND p_entries->0->'fact'->>'kind' = 'caseOpened' THEN
      -- The engine forgets a case some time after its end, and would start it a second time if asked again.
      RAISE EXCEPTION 'case % has been opened before', p_case USING ERRCODE = 'unique_violation', CONSTRAINT = 'case_opened_once';
    END IF;
    head.runs := head.runs || p_run;
    run_no := cardinality(head.runs);
  END IF;

  -- Turns of a run come in order, so anything at or after this turn is either this turn again or a turn
  -- that was written but never confirmed.
  IF p_turn <= coalesce((SELECT CASE WHEN run = run_no THEN turn END FROM journal_turn WHERE case_no = head.case_no ORDER BY first DESC LIMIT 1), 0) THEN
    SELECT jsonb_agg(jsonb_build_object('actor', j.actor, 'reason', j.reason, 'basis', j.basis, 'fact', j.fact) ORDER BY j.position) FILTER (WHERE j.turn = p_turn),
        max(j.position) FILTER (WHERE j.turn = p_turn), max(j.event)
      INTO written, last_position, last_event FROM live_entries(p_case, p_run, p_turn) j;
    IF written = (SELECT jsonb_agg(jsonb_build_object('actor', x->'actor', 'reason', x->>'reason', 'basis', nullif(x->'basis', 'null'), 'fact', x->'fact') ORDER BY n)
                  FROM jsonb_array_elements(p_entries::jsonb) WITH ORDINALITY AS l (x, n)) THEN
      RETURN last_position;
    ELSIF p_event < last_event THEN
      -- A worker that lost the case meanwhile: what the engine has gone on with stands.
      RAISE EXCEPTION 'turn % of case % was made from an old state', p_turn, p_case;
    ELSIF last_event IS NOT NULL THEN
      RETURN NULL;
    END IF;
  END IF;

  reached := append_turn(head, run_no, p_turn, p_event, p_entries);
  FOR change IN SELECT * FROM jsonb_array_elements(p_changes) LOOP
    PERFORM apply_change(change, head.position + (change->>'entry')::integer);
  END LOOP;
  RETURN reached;
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

  DELETE FROM task WHERE case_id = p_case;
  DELETE FROM deadline WHERE case_id = p_case;
  DELETE FROM case_file WHERE id = p_case;
END $$;
