-- One thing done to many cases: who asked for it, what it is, what came of each. Carried out by a workflow of its own.
CREATE TABLE bulk_operation (
  id         uuid PRIMARY KEY,
  operation  jsonb NOT NULL,
  actor      jsonb NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  ended_at   timestamptz,
  stopped_at timestamptz,
  stopped_by text REFERENCES person
);
CREATE INDEX bulk_operation_of_person ON bulk_operation ((actor->>'person'), started_at DESC);

CREATE TABLE bulk_item (
  operation uuid NOT NULL REFERENCES bulk_operation,
  no        integer NOT NULL,
  case_id   text NOT NULL,
  task_id   text,
  state     text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'refused')),
  -- Why the case has refused.
  code      text,
  at        timestamptz,
  PRIMARY KEY (operation, no)
);
CREATE INDEX bulk_item_waiting ON bulk_item (operation, no) WHERE state = 'waiting';

-- Electoral periods: every change is a row of its own, the last one of an id holds.
CREATE TABLE electoral_period (
  version    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id         uuid NOT NULL,
  kind       text NOT NULL,
  title      text NOT NULL,
  from_date  date NOT NULL,
  until_date date NOT NULL,
  called_off boolean NOT NULL DEFAULT false,
  entered_by text NOT NULL REFERENCES person,
  entered_at timestamptz NOT NULL DEFAULT now(),
  CHECK (from_date <= until_date)
);
CREATE INDEX electoral_period_by_id ON electoral_period (id, version DESC);
CREATE TRIGGER electoral_period_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON electoral_period
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE VIEW electoral_period_of_today AS
  SELECT DISTINCT ON (id) * FROM electoral_period ORDER BY id, version DESC;
