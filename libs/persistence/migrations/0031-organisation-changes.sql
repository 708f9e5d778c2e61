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
