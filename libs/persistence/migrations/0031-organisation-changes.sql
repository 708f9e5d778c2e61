-- The organisation comes from imports, each with its day. Areas, units and offices that are gone end and stay on record: work
-- that was done for them is explained by them. What each import changed is kept for good.
CREATE TABLE area (
  id            text PRIMARY KEY,
  name          jsonb NOT NULL,
  -- Gathers structures that belong to no Area of their own.
  is_collection boolean NOT NULL DEFAULT false,
  -- The first day on which it is no more.
  ended_on      date
);
ALTER TABLE unit ADD COLUMN area text, ADD COLUMN ended_on date;
ALTER TABLE office ADD COLUMN ended_on date;

GRANT SELECT ON area TO marino_reader;

-- Nothing of the organisation is taken away, and of a holding only the end changes: who was what is answered for ever.
CREATE FUNCTION refuse_change_of_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'to_date' = to_jsonb(OLD) - 'to_date' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% of % is refused: the organisation is dated', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER holding_only_ends BEFORE UPDATE OR DELETE ON holding FOR EACH ROW EXECUTE FUNCTION refuse_change_of_organisation();
CREATE TRIGGER person_stays BEFORE DELETE ON person FOR EACH ROW EXECUTE FUNCTION refuse_change_of_organisation();
CREATE TRIGGER area_stays BEFORE DELETE ON area FOR EACH ROW EXECUTE FUNCTION refuse_change_of_organisation();
CREATE TRIGGER unit_stays BEFORE DELETE ON unit FOR EACH ROW EXECUTE FUNCTION refuse_change_of_organisation();
CREATE TRIGGER office_stays BEFORE DELETE ON office FOR EACH ROW EXECUTE FUNCTION refuse_change_of_organisation();

CREATE TABLE organisation_change (
  no        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at        timestamptz NOT NULL DEFAULT now(),
  by        text NOT NULL,
  from_date date NOT NULL,
  -- Where it came from, with the fingerprint of what was read.
  source    text NOT NULL,
  sha256    text NOT NULL,
  changes   jsonb NOT NULL
);
CREATE TRIGGER organisation_change_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON organisation_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
