-- Who came in, who was turned away and why: what an auditor asks when something was seen that should not have been
-- (GDPR art. 5 c. 2 and 32; measures AC and AU of AgID's circular 2/2017). Never holds a token. A person or a case may be
-- one that does not exist: what was tried is kept, not only what was right.
CREATE TABLE access_record (
  no      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL DEFAULT now(),
  kind    text NOT NULL,
  person  text,
  case_id text,
  detail  jsonb
);
CREATE INDEX access_record_of_person ON access_record (person, no DESC);
CREATE INDEX access_record_of_kind ON access_record (kind, no DESC);
CREATE TRIGGER access_record_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON access_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
