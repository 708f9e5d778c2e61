-- Words of a case, for the search field of lists. One expression, repeated letter by letter in the
-- statements that search (apps/api/src/paging/words.ts), or the index does not serve them.
CREATE INDEX case_file_by_words ON case_file
  USING gin (to_tsvector('simple', coalesce(number, '') || ' ' || title || ' ' || coalesce(party, '')));

-- Lists of open cases must not walk over the closed ones, which only grow.
CREATE INDEX case_file_open ON case_file (opened_at DESC, id DESC) WHERE closed_at IS NULL;

-- Files received by the API, until a turn of the case copies them into the record.
CREATE TABLE upload (
  id         text PRIMARY KEY,
  case_id    text NOT NULL,
  title      text NOT NULL,
  sha256     bytea NOT NULL,
  media_type text NOT NULL,
  size       integer NOT NULL,
  content    bytea NOT NULL,
  person     text NOT NULL,
  at         timestamptz NOT NULL DEFAULT now()
);

-- How far a demonstration has moved the clock of a case ahead of the engine's, in milliseconds: the
-- reads need it where nothing was recorded since. No row, no move: real cases never have one.
CREATE TABLE clock_advance (
  case_id text PRIMARY KEY,
  ahead   bigint NOT NULL
);
