-- Populations of cases, and what tests over them have found. The journal of the case that has taken a population says what it
-- is, with the digest of its list; lists stand here under their digests, so that a turn that was superseded and another one
-- never stand in each other's way.
CREATE TABLE population_list (
  case_id text NOT NULL,
  -- SHA-256 of the list in UTF-8.
  digest  bytea NOT NULL,
  list    text NOT NULL,
  PRIMARY KEY (case_id, digest)
);

CREATE TABLE test_exception (
  place         integer NOT NULL,
  case_id       text NOT NULL,
  -- SHA-256 of all exceptions of the test in their order, a line for each: case, tabulator, what was found as text, line feed.
  digest        bytea NOT NULL,
  -- The case that it is about; absent where it is about none, as a gap of a register.
  excepted_case text,
  found         jsonb NOT NULL,
  PRIMARY KEY (case_id, digest, place)
);

CREATE TRIGGER population_list_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON population_list
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER test_exception_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON test_exception
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The second wall: what a case has looked at is read with that case. Which of the cases in it the reader may know of says
-- `cases_known_among` (../functions/populations.sql).
ALTER TABLE population_list ENABLE ROW LEVEL SECURITY;
ALTER TABLE test_exception ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_readable_case ON population_list FOR SELECT TO marino_reader USING (may_read_case(case_id));
CREATE POLICY of_readable_case ON test_exception FOR SELECT TO marino_reader USING (may_read_case(case_id));
GRANT SELECT ON population_list, test_exception TO marino_reader;
