-- Which acts a court has annulled, as the case says that has learnt of it: the case of the act may be over by then, and hears
-- of nothing. Without a number all acts of the case have fallen.
CREATE TABLE act_judgment (
  case_id        text NOT NULL,
  number         text,
  by_case        text NOT NULL,
  -- The entry of the journal of by_case that says so.
  position       integer NOT NULL,
  court          text NOT NULL,
  judgment       text NOT NULL,
  decided_on     date NOT NULL,
  effective_from date NOT NULL,
  in_part        boolean NOT NULL,
  PRIMARY KEY (by_case, position)
);
CREATE INDEX act_judgment_by_case ON act_judgment (case_id);

-- Whoever reads the dossier of an act learns of it, also where the case that says so is closed to them.
ALTER TABLE act_judgment ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_readable_case ON act_judgment FOR SELECT TO marino_reader
  USING (may_read_case(case_id) AND NOT is_hidden_case(by_case));
GRANT SELECT ON act_judgment TO marino_reader;

-- A judgment on an act says that it has fallen: nothing is left to be corrected, but where it has fallen in part.
CREATE OR REPLACE FUNCTION is_act_taken(p_case text, p_document text, p_own text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM case_relation r JOIN case_file c ON c.id = r.source_id
    CROSS JOIN LATERAL entry_at(c.id, c.opened_in) e
    WHERE r.target_id = p_case AND r.kind = 'corrects' AND c.id <> p_own AND e.fact->'corrects'->>'document' = p_document
      AND (c.closed_at IS NULL OR c.facts ?| ARRAY['annulledOn', 'revokedOn']))
    OR EXISTS (SELECT FROM act_judgment j JOIN document d ON d.case_id = j.case_id AND (j.number IS NULL OR j.number = d.number)
      WHERE j.case_id = p_case AND d.id = p_document AND NOT j.in_part)
$$;

-- As before, with what the superseded entries said of judgments.
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

  DELETE FROM act_judgment WHERE by_case = p_case;
  DELETE FROM task WHERE case_id = p_case;
  DELETE FROM deadline WHERE case_id = p_case;
  DELETE FROM case_file WHERE id = p_case;
END $$;
