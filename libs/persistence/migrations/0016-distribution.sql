-- Offices whose new work is given out by load instead of being taken from a common list: since when, by whom, until when.
CREATE TABLE distribution (
  office     text NOT NULL REFERENCES office,
  started_at timestamptz NOT NULL DEFAULT now(),
  started_by text NOT NULL REFERENCES person,
  ended_at   timestamptz,
  ended_by   text REFERENCES person,
  PRIMARY KEY (office, started_at)
);
CREATE UNIQUE INDEX distribution_of_today ON distribution (office) WHERE ended_at IS NULL;

CREATE FUNCTION refuse_change_of_distribution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL
    AND to_jsonb(NEW) - '{ended_at,ended_by}'::text[] = to_jsonb(OLD) - '{ended_at,ended_by}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% of a distribution is refused: it can only be ended', TG_OP;
END $$;
CREATE TRIGGER distribution_is_only_ended BEFORE UPDATE OR DELETE ON distribution
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_distribution();

-- When somebody was last given work of an office: who waited longest comes first among those with as much to do.
CREATE TABLE distribution_turn (
  office text NOT NULL REFERENCES office,
  person text NOT NULL REFERENCES person,
  at     timestamptz NOT NULL,
  PRIMARY KEY (office, person)
);

-- Who gets new work of an office: of those who hold it today and are there, the one with the least open work, then who
-- has waited longest for some. Nobody, where the office does not distribute or all are away or excluded. Two turns at
-- once wait for each other, so that both do not choose the same person.
-- p_given: who has been chosen in this turn already, once for each task.
CREATE FUNCTION choose_assignee(p_office text, p_case text, p_excluded text[], p_given text[])
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
      AND NOT EXISTS (SELECT FROM case_file f WHERE f.id = p_case AND h.person = ANY (f.excluded))
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
