-- The record: what people read. Written only by record_turn and the numbering functions below, in one
-- transaction per workflow turn; read by the API. Moments are on the case's clock unless said otherwise.

CREATE TABLE case_file (
  id           text PRIMARY KEY,
  procedure    text NOT NULL,
  number       text,
  title        text NOT NULL,
  party        text,
  stage        text NOT NULL,
  outcome      text,
  opened_at    timestamptz NOT NULL,
  closed_at    timestamptz,
  responsible  text,
  responsible_name text,
  parent_id    text,
  -- Offices that take part: holders may read the case.
  offices      text[] NOT NULL,
  application  jsonb NOT NULL,
  facts        jsonb NOT NULL DEFAULT '{}',
  clock_offset bigint NOT NULL DEFAULT 0
);
CREATE INDEX case_file_by_opening ON case_file (opened_at DESC, id DESC);
CREATE INDEX case_file_by_parent ON case_file (parent_id, opened_at, id) WHERE parent_id IS NOT NULL;
CREATE INDEX case_file_by_office ON case_file USING gin (offices);

-- Where the journal of a case stands: one short row that each turn locks and moves.
CREATE TABLE journal_head (
  case_id  text PRIMARY KEY,
  position integer NOT NULL,
  hash     bytea NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE journal (
  case_id     text NOT NULL,
  position    integer NOT NULL,
  at          timestamptz NOT NULL,
  -- Moment on the database's clock.
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor       jsonb NOT NULL,
  reason      text,
  basis       jsonb,
  fact        jsonb NOT NULL,
  run         uuid NOT NULL,
  turn        integer NOT NULL,
  event       integer NOT NULL,
  hash        bytea NOT NULL,
  PRIMARY KEY (case_id, position)
);
CREATE INDEX journal_by_turn ON journal (case_id, run, turn);

CREATE TABLE task (
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
  -- Sorting needs a value: work without a date comes last.
  due         date NOT NULL DEFAULT 'infinity',
  revision    integer NOT NULL DEFAULT 1,
  excluded    text[] NOT NULL DEFAULT '{}',
  context     jsonb NOT NULL DEFAULT '{}',
  answer      jsonb,
  opened_at   timestamptz NOT NULL,
  closed_at   timestamptz,
  closed_by   text,
  closed_by_name text
);
CREATE INDEX task_by_case ON task (case_id, opened_at, id);
CREATE INDEX task_inbox ON task (office, due, id) WHERE state = 'open';
CREATE INDEX task_mine ON task (assignee, due, id) WHERE state = 'open' AND assignee IS NOT NULL;
CREATE INDEX task_all ON task (due, id) WHERE state = 'open';

CREATE TABLE deadline (
  id          text PRIMARY KEY,
  case_id     text NOT NULL,
  key         text NOT NULL,
  subject     text,
  due         date NOT NULL,
  state       text NOT NULL DEFAULT 'running',
  explanation jsonb NOT NULL,
  set_at      timestamptz NOT NULL
);
CREATE INDEX deadline_by_case ON deadline (case_id, due, id);
CREATE INDEX deadline_running ON deadline (case_id, due) WHERE state = 'running';

CREATE TABLE document (
  id          text PRIMARY KEY,
  case_id     text NOT NULL,
  kind        text NOT NULL,
  title       text NOT NULL,
  media_type  text NOT NULL,
  size        integer NOT NULL,
  sha256      bytea NOT NULL,
  number      text,
  at          timestamptz NOT NULL,
  content     bytea NOT NULL
);
CREATE INDEX document_by_case ON document (case_id, at, id);

-- Documents written by turns that were never confirmed: nobody was told of them, and nothing is lost.
CREATE TABLE superseded_document (
  LIKE document,
  superseded_by integer NOT NULL,
  PRIMARY KEY (id, superseded_by)
);

-- Numbers of the protocol and of acts: one row per register and year is locked while a number is
-- given, so numbers are gap-free; the key gives the same number again to a repeated turn.
CREATE TABLE register_counter (
  register text NOT NULL,
  year     integer NOT NULL,
  last     integer NOT NULL,
  PRIMARY KEY (register, year)
);
CREATE TABLE registration (
  register   text NOT NULL,
  year       integer NOT NULL,
  number     integer NOT NULL,
  case_id    text NOT NULL,
  key        text NOT NULL,
  at         timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  direction  text NOT NULL,
  subject    text NOT NULL,
  correspondent text NOT NULL,
  received_on date,
  PRIMARY KEY (register, year, number),
  UNIQUE (case_id, key)
);

CREATE FUNCTION assign_number(p_register text, p_year integer, p_case text, p_key text, p_at timestamptz,
                              p_direction text, p_subject text, p_correspondent text, p_received date)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  given registration;
  next_number integer;
BEGIN
  SELECT * INTO given FROM registration WHERE case_id = p_case AND key = p_key;
  IF NOT FOUND THEN
    INSERT INTO register_counter AS c (register, year, last) VALUES (p_register, p_year, 1)
      ON CONFLICT (register, year) DO UPDATE SET last = c.last + 1
      RETURNING last INTO next_number;
    INSERT INTO registration (register, year, number, case_id, key, at, direction, subject, correspondent, received_on)
      VALUES (p_register, p_year, next_number, p_case, p_key, p_at, p_direction, p_subject, p_correspondent, p_received)
      RETURNING * INTO given;
  END IF;
  RETURN given.year || '/' || lpad(given.number::text, 7, '0');
END $$;

-- The text whose hash makes the chain. PostgreSQL writes jsonb in one canonical form (keys by length,
-- then bytes), so the same entry always gives the same text.
CREATE FUNCTION journal_text(p_case text, p_position integer, p_at timestamptz, p_actor jsonb, p_reason text,
                             p_basis jsonb, p_fact jsonb, p_run uuid, p_turn integer, p_event integer)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object('case', p_case, 'position', p_position, 'at', (extract(epoch FROM p_at) * 1000)::bigint,
    'actor', p_actor, 'reason', p_reason, 'basis', p_basis, 'fact', p_fact, 'run', p_run, 'turn', p_turn,
    'event', p_event)::text
$$;

-- Applies one change to the read models. Changes are computed by libs/domain/projection.ts.
CREATE FUNCTION apply_change(c jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CASE c->>'change'
  WHEN 'openCase' THEN
    INSERT INTO case_file (id, procedure, title, party, stage, opened_at, parent_id, offices, application, clock_offset)
      SELECT r.id, r.procedure, r.title, r.party, r.stage, r.opened_at, r.parent_id, r.offices, r.application, coalesce(r.clock_offset, 0)
      FROM jsonb_populate_record(NULL::case_file, c->'row') r
      ON CONFLICT (id) DO NOTHING;
  WHEN 'updateCase' THEN
    UPDATE case_file f SET (stage, number, outcome, closed_at, responsible, responsible_name, facts) =
      (SELECT r.stage, r.number, r.outcome, r.closed_at, r.responsible, r.responsible_name, f.facts || coalesce(c->'facts', '{}')
       FROM jsonb_populate_record(f, c->'row') r)
      WHERE f.id = c->>'id';
  WHEN 'openTask' THEN
    INSERT INTO task (id, case_id, key, procedure, stage, office, subject, due, excluded, context, opened_at)
      SELECT r.id, r.case_id, r.key, r.procedure, r.stage, r.office, r.subject, coalesce(r.due, 'infinity'), r.excluded, r.context, r.opened_at
      FROM jsonb_populate_record(NULL::task, c->'row') r
      ON CONFLICT (id) DO NOTHING;
    UPDATE case_file SET offices = offices || (c->'row'->>'office')
      WHERE id = c->'row'->>'case_id' AND NOT offices @> ARRAY[c->'row'->>'office'];
  WHEN 'updateTask' THEN
    UPDATE task t SET (state, assignee, assignee_name, revision, answer, closed_at, closed_by, closed_by_name) =
      (SELECT r.state, r.assignee, r.assignee_name, r.revision, r.answer, r.closed_at, r.closed_by, r.closed_by_name
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
  ELSE RAISE EXCEPTION 'unknown change %', c->>'change';
  END CASE;
END $$;

-- Whether an entry lies within what a later one superseded.
CREATE FUNCTION is_superseded(p_case text, p_position integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM journal WHERE case_id = p_case AND fact->>'kind' = 'turnSuperseded'
    AND p_position BETWEEN (fact->>'from')::integer AND (fact->>'to')::integer)
$$;

-- The entries of a run from a turn on that count.
CREATE FUNCTION live_entries(p_case text, p_run uuid, p_turn integer) RETURNS SETOF journal LANGUAGE sql STABLE AS $$
  SELECT * FROM journal j WHERE case_id = p_case AND run = p_run AND turn >= p_turn
    AND fact->>'kind' <> 'turnSuperseded' AND NOT is_superseded(p_case, position)
$$;

-- Writes one workflow turn: journal entries with their chain, then the changes of the read models.
-- Repeated with the same content it does nothing. Returns the position reached, or NULL when another
-- content stands under the same turn: a turn that was written but never confirmed (see supersede_turn).
CREATE FUNCTION record_turn(p_case text, p_run uuid, p_turn integer, p_event integer, p_entries jsonb, p_changes jsonb)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  head journal_head;
  e jsonb;
  written jsonb;
  last_position integer;
  last_event integer;
BEGIN
  INSERT INTO journal_head AS h (case_id, position, hash) VALUES (p_case, 0, sha256(convert_to(p_case, 'UTF8')))
    ON CONFLICT (case_id) DO UPDATE SET position = h.position
    RETURNING * INTO head;

  -- Turns of a run come in order, so anything at or after this turn is either this turn again or a turn
  -- that was written but never confirmed.
  IF p_turn <= coalesce((SELECT turn FROM journal WHERE case_id = p_case AND position = head.position AND run = p_run), 0) THEN
    SELECT jsonb_agg(jsonb_build_object('actor', actor, 'reason', reason, 'basis', basis, 'fact', fact) ORDER BY position) FILTER (WHERE turn = p_turn),
        max(position) FILTER (WHERE turn = p_turn), max(event)
      INTO written, last_position, last_event FROM live_entries(p_case, p_run, p_turn);
    IF written = (SELECT jsonb_agg(jsonb_build_object('actor', x->'actor', 'reason', x->>'reason', 'basis', nullif(x->'basis', 'null'), 'fact', x->'fact') ORDER BY n)
                  FROM jsonb_array_elements(p_entries) WITH ORDINALITY AS l (x, n)) THEN
      RETURN last_position;
    ELSIF p_event < last_event THEN
      -- A worker that lost the case meanwhile: what the engine has gone on with stands.
      RAISE EXCEPTION 'turn % of case % was made from an old state', p_turn, p_case;
    ELSIF last_event IS NOT NULL THEN
      RETURN NULL;
    END IF;
  END IF;

  FOR e IN SELECT * FROM jsonb_array_elements(p_entries) LOOP
    head.position := head.position + 1;
    head.hash := sha256(head.hash || convert_to(journal_text(p_case, head.position, (e->>'at')::timestamptz, e->'actor',
      e->>'reason', nullif(e->'basis', 'null'), e->'fact', p_run, p_turn, p_event), 'UTF8'));
    INSERT INTO journal (case_id, position, at, actor, reason, basis, fact, run, turn, event, hash)
      VALUES (p_case, head.position, (e->>'at')::timestamptz, e->'actor', e->>'reason', nullif(e->'basis', 'null'), e->'fact',
              p_run, p_turn, p_event, head.hash);
  END LOOP;
  UPDATE journal_head SET position = head.position, hash = head.hash WHERE case_id = p_case;

  FOR e IN SELECT * FROM jsonb_array_elements(p_changes) LOOP
    PERFORM apply_change(e);
  END LOOP;
  RETURN head.position;
END $$;

-- Marks what stands from this turn on as superseded and clears the read models of the case, which the
-- caller then makes anew from the entries that count. Happens when an engine died after a turn was
-- written and before it was confirmed, so that the case went on without it and nobody was told of it.
CREATE FUNCTION supersede_turn(p_case text, p_run uuid, p_turn integer, p_event integer, p_at timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  head journal_head;
  first_position integer;
  entry jsonb;
  actor jsonb := '{"person": "system", "name": "Marino", "offices": []}';
BEGIN
  SELECT * INTO head FROM journal_head WHERE case_id = p_case FOR UPDATE;
  SELECT min(position) INTO first_position FROM live_entries(p_case, p_run, p_turn);
  entry := jsonb_build_object('kind', 'turnSuperseded', 'from', first_position, 'to', head.position);
  head.position := head.position + 1;
  head.hash := sha256(head.hash || convert_to(journal_text(p_case, head.position, p_at, actor, NULL, NULL, entry, p_run, p_turn, p_event), 'UTF8'));
  INSERT INTO journal (case_id, position, at, actor, fact, run, turn, event, hash)
    VALUES (p_case, head.position, p_at, actor, entry, p_run, p_turn, p_event, head.hash);
  UPDATE journal_head SET position = head.position, hash = head.hash WHERE case_id = p_case;

  -- Documents of the superseded entries make room for those that will really be, and are kept apart.
  INSERT INTO superseded_document SELECT d.*, head.position FROM document d JOIN journal j ON j.case_id = d.case_id
    AND j.fact->>'document' = d.id AND j.position BETWEEN first_position AND head.position - 1 WHERE d.case_id = p_case
    ON CONFLICT DO NOTHING;
  PERFORM set_config('marino.superseding', p_case, true);
  DELETE FROM document d USING superseded_document s WHERE d.case_id = p_case AND s.id = d.id AND s.superseded_by = head.position;
  PERFORM set_config('marino.superseding', '', true);

  DELETE FROM task WHERE case_id = p_case;
  DELETE FROM deadline WHERE case_id = p_case;
  DELETE FROM case_file WHERE id = p_case;
END $$;

-- The journal, the registers and the documents only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The one exception: supersede_turn takes a document away after it has put it aside.
  IF TG_TABLE_NAME = 'document' AND TG_OP = 'DELETE' AND current_setting('marino.superseding', true) <> '' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% of % is refused: the record only grows', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER journal_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER registration_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON registration FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON document FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
