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

-- What apply_change does with relations stands in the next migration, which defines it for both.

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
