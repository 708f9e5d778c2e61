-- People and what waits at the desk: not part of any case's record.

CREATE TABLE person (
  login text PRIMARY KEY,
  name  text NOT NULL
);
CREATE TABLE office (
  id    text PRIMARY KEY,
  name  jsonb NOT NULL,
  kind  text NOT NULL,
  unit  text NOT NULL,
  unit_name jsonb NOT NULL
);
CREATE TABLE holding (
  person    text NOT NULL REFERENCES person,
  office    text NOT NULL REFERENCES office,
  from_date date NOT NULL,
  to_date   date,
  PRIMARY KEY (person, office, from_date)
);

-- Which case an Idempotency-Key has opened, and for which content.
CREATE TABLE idempotency (
  person  text NOT NULL,
  key     text NOT NULL,
  request bytea NOT NULL,
  case_id text NOT NULL,
  at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (person, key)
);

-- Applications that have arrived and wait to be registered.
CREATE TABLE incoming (
  id          text PRIMARY KEY,
  procedure   text NOT NULL,
  parent_id   text,
  office      text NOT NULL,
  sender      text NOT NULL,
  subject     text NOT NULL,
  received_on date NOT NULL,
  application jsonb NOT NULL,
  case_id     text
);
CREATE INDEX incoming_waiting ON incoming (office, received_on, id) WHERE case_id IS NULL;
