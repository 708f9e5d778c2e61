-- Who acts in whose offices while somebody is away. A row is never changed but to end it, and never deleted: what was
-- done in another's place stays explained.
CREATE TABLE substitution (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  absent     text NOT NULL REFERENCES person,
  substitute text NOT NULL REFERENCES person,
  -- Without any: all offices of the absent person.
  offices    text[],
  from_date  date NOT NULL,
  to_date    date NOT NULL,
  reason     text NOT NULL,
  entered_by text NOT NULL REFERENCES person,
  entered_at timestamptz NOT NULL DEFAULT now(),
  ended_by   text REFERENCES person,
  ended_at   timestamptz,
  CHECK (absent <> substitute),
  CHECK (from_date <= to_date)
);
CREATE INDEX substitution_by_day ON substitution (to_date) WHERE ended_at IS NULL;

CREATE FUNCTION refuse_change_of_substitution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL
    AND to_jsonb(NEW) - '{ended_at,ended_by}'::text[] = to_jsonb(OLD) - '{ended_at,ended_by}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% of a substitution is refused: it can only be ended', TG_OP;
END $$;
CREATE TRIGGER substitution_is_only_ended BEFORE UPDATE OR DELETE ON substitution
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_substitution();
