-- What goes to the accounting system of the city and what comes back, by files. Nobody reads these tables through the API:
-- they hold accounts of people.

-- A file of orders. Its text is fixed with its name and with the numbers of its orders, in one transaction; until it is written
-- down it is written again, with the same bytes.
CREATE TABLE treasury_file (
  name       text PRIMARY KEY,
  year       integer NOT NULL,
  number     integer NOT NULL,
  made_at    timestamptz NOT NULL,
  csv        text NOT NULL,
  -- Absent where the codes of the treasury are not known.
  opi        text,
  written_at timestamptz,
  UNIQUE (year, number)
);

-- An order that was handed over, once, under the number by which the treasurer knows it.
CREATE TABLE treasury_order (
  order_id text PRIMARY KEY,
  case_id  text NOT NULL,
  year     integer NOT NULL,
  number   integer NOT NULL CHECK (number > 0),
  gross    numeric(17, 2) NOT NULL,
  file     text NOT NULL REFERENCES treasury_file (name),
  UNIQUE (year, number)
);

-- A journal of cash that was read whole.
CREATE TABLE treasury_journal (
  sha256  bytea PRIMARY KEY,
  name    text NOT NULL,
  read_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- What the treasurer has said of an order. Whatever its case has not been told is told again.
CREATE TABLE treasury_receipt (
  ordinal   bigint GENERATED ALWAYS AS IDENTITY,
  order_id  text NOT NULL REFERENCES treasury_order (order_id),
  status    text NOT NULL CHECK (status IN ('executed', 'reversed', 'rejected')),
  on_day    date NOT NULL,
  reference text,
  reason    text,
  journal   bytea NOT NULL REFERENCES treasury_journal (sha256),
  told_at   timestamptz,
  PRIMARY KEY (order_id, status)
);
