-- Registers: dated entries that cases make, change and end. A read model of the facts registerEntered and
-- registerEnded: one row for each, never overwritten. Later rows of a key decide about days that earlier ones had
-- decided about; the days that are left to a row are those it holds.

-- One text as a range, so that an exclusion constraint can compare texts for equality with what PostgreSQL
-- carries itself: btree_gist would be an extension, which an application's role may not install.
CREATE TYPE text_range AS RANGE (subtype = text, collation = "C");

-- The order in which a register was written: its row stays locked until the turn is, so that two cases never
-- decide about one register at the same time.
CREATE TABLE register_head (
  register text PRIMARY KEY,
  last     bigint NOT NULL
);

CREATE TABLE register_entry (
  id       text PRIMARY KEY,
  register text NOT NULL,
  key      text NOT NULL,
  ordinal  bigint NOT NULL,
  -- The entry of the journal it comes from; 0 until that is written, in the same transaction.
  case_id  text NOT NULL,
  position integer NOT NULL DEFAULT 0,
  title    text,
  words    text,
  -- NULL where the entry ends: such a row decides about days and holds none.
  entry    jsonb,
  resource text,
  period   daterange NOT NULL,
  decides  daterange NOT NULL,
  holds    datemultirange NOT NULL,
  -- Two entries never have the same resource on the same day, whoever writes and however.
  CONSTRAINT register_entry_exclusive EXCLUDE USING gist (
    text_range(register, register, '[]') WITH =, text_range(resource, resource, '[]') WITH =, holds WITH &&
  ) WHERE (resource IS NOT NULL)
);
CREATE UNIQUE INDEX register_entry_by_key ON register_entry (register, key, ordinal DESC);
CREATE INDEX register_entry_by_day ON register_entry (register, lower(period) DESC, ordinal DESC) WHERE entry IS NOT NULL;
CREATE INDEX register_entry_by_case ON register_entry (case_id, position);
CREATE INDEX register_entry_by_words ON register_entry USING gin (to_tsvector('simple', coalesce(words, '')));

-- Puts a row where it belongs among those of its key. Repeated it does nothing.
CREATE FUNCTION put_register_entry(r register_entry) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM register_entry WHERE id = r.id) THEN
    RETURN;
  END IF;
  UPDATE register_entry e SET holds = e.holds - datemultirange(r.decides)
    WHERE e.register = r.register AND e.key = r.key AND e.ordinal < r.ordinal AND e.holds && r.decides;
  INSERT INTO register_entry (id, register, key, ordinal, case_id, title, words, entry, resource, period, decides, holds)
    VALUES (r.id, r.register, r.key, r.ordinal, r.case_id, r.title, r.words, r.entry, r.resource, r.period, r.decides,
      datemultirange(r.period) - coalesce((SELECT range_agg(e.decides) FROM register_entry e
        WHERE e.register = r.register AND e.key = r.key AND e.ordinal > r.ordinal), '{}'));
END $$;

-- Decides about the rows that a turn wants to write, in their order, and writes each unless another entry has its
-- resource. Returns what was decided about each.
CREATE FUNCTION decide_register_entries(p_rows jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  decisions jsonb := '[]';
  r register_entry;
  other register_entry;
  shared daterange;
BEGIN
  -- Registers are taken in one order, so that turns do not wait for each other in a circle.
  INSERT INTO register_head AS h (register, last)
    SELECT DISTINCT x->>'register', 0 FROM jsonb_array_elements(p_rows) x ORDER BY 1
    ON CONFLICT (register) DO UPDATE SET last = h.last;

  FOR r IN SELECT n.* FROM jsonb_array_elements(p_rows) WITH ORDINALITY AS l (x, i),
      jsonb_populate_record(NULL::register_entry, x) n ORDER BY i LOOP
    IF r.entry IS NULL AND NOT EXISTS (SELECT FROM register_entry e WHERE e.register = r.register AND e.key = r.key) THEN
      decisions := decisions || '{"unknown": true}'::jsonb;
      CONTINUE;
    END IF;
    SELECT * INTO other FROM register_entry e
      WHERE text_range(e.register, e.register, '[]') = text_range(r.register, r.register, '[]')
        AND text_range(e.resource, e.resource, '[]') = text_range(r.resource, r.resource, '[]')
        AND e.resource IS NOT NULL AND e.holds && r.period AND (e.key, e.case_id) <> (r.key, r.case_id)
      ORDER BY lower(e.holds * datemultirange(r.period)) LIMIT 1;
    IF FOUND THEN
      SELECT days INTO shared FROM unnest(other.holds) days WHERE days && r.period ORDER BY days LIMIT 1;
      decisions := decisions || jsonb_build_object('takenBy', jsonb_strip_nulls(jsonb_build_object('key', other.key,
        'title', other.title, 'case', other.case_id, 'from', lower(shared), 'to', upper(shared) - 1)));
      CONTINUE;
    END IF;
    UPDATE register_head SET last = last + 1 WHERE register = r.register RETURNING last INTO r.ordinal;
    PERFORM put_register_entry(r);
    decisions := decisions || jsonb_build_object('ordinal', r.ordinal);
  END LOOP;
  RETURN decisions;
END $$;

-- Applies one change to the read models: those of registers here, all others as before.
ALTER FUNCTION apply_change(jsonb) RENAME TO apply_case_change;
CREATE FUNCTION apply_change(c jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF c->>'change' <> 'enterRegister' THEN
    PERFORM apply_case_change(c);
    RETURN;
  END IF;
  PERFORM put_register_entry(jsonb_populate_record(NULL::register_entry, c->'row'));
  UPDATE register_entry SET position = (SELECT j.position FROM journal j
      WHERE j.case_id = c->'row'->>'case_id' AND j.fact->>'version' = c->'row'->>'id' ORDER BY j.position DESC LIMIT 1)
    WHERE id = c->'row'->>'id' AND position = 0;
END $$;

-- Takes the rows of entries that supersede_turn has just marked out of the registers and gives back to the rows
-- before them what they had taken over. A day that somebody else has been given meanwhile stays theirs.
CREATE FUNCTION forget_register_entries(p_case text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  superseded int4range;
  gone jsonb;
BEGIN
  SELECT int4range((fact->>'from')::integer, (fact->>'to')::integer, '[]') INTO superseded FROM journal
    WHERE case_id = p_case AND fact->>'kind' = 'turnSuperseded' ORDER BY position DESC LIMIT 1;
  PERFORM FROM register_head h WHERE h.register IN (SELECT e.register FROM register_entry e
    WHERE e.case_id = p_case AND superseded @> e.position) ORDER BY h.register FOR UPDATE;
  WITH deleted AS (
    DELETE FROM register_entry WHERE case_id = p_case AND superseded @> position RETURNING register, key
  ) SELECT jsonb_agg(DISTINCT jsonb_build_array(register, key)) INTO gone FROM deleted;
  UPDATE register_entry e SET holds = datemultirange(e.period)
      - coalesce((SELECT range_agg(l.decides) FROM register_entry l
          WHERE l.register = e.register AND l.key = e.key AND l.ordinal > e.ordinal), '{}')
      - coalesce((SELECT range_agg(o.holds) FROM register_entry o
          WHERE o.register = e.register AND o.resource = e.resource AND o.key <> e.key), '{}')
    FROM jsonb_array_elements(gone) g WHERE e.register = g->>0 AND e.key = g->>1;
END $$;
