-- Keys of cases: what Temporal keeps of a case is encrypted with the key of that case, so that destroying the key makes its
-- histories unreadable wherever there is a copy (docs/decisions/0031-payloads-are-encrypted-by-case.md).
CREATE TABLE case_key (
  -- Stands in the clear beside what it has encrypted: a number says nothing of a case.
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id      text NOT NULL UNIQUE,
  -- AES-256-GCM under the master key: nonce (12 bytes), key (32), tag (16). The id of the case is authenticated with it.
  wrapped      bytea,
  -- Which master key; the key itself is never in the database.
  master_key   text NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  destroyed_at timestamptz,
  destroyed_by text,
  reason       text,
  CONSTRAINT case_key_destroyed_whole CHECK (
    num_nulls(wrapped, destroyed_at) = 1 AND num_nonnulls(destroyed_at, destroyed_by, reason) IN (0, 3))
);

-- A key is made, wrapped anew and destroyed, and nothing else happens to it: a row that went would hide an erasure.
CREATE FUNCTION refuse_key_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.destroyed_at IS NOT NULL OR (NEW.id, NEW.case_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.case_id, OLD.created_at) THEN
    RAISE EXCEPTION 'The key of case % cannot be changed', OLD.case_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_key_stays BEFORE UPDATE ON case_key FOR EACH ROW EXECUTE FUNCTION refuse_key_change();
CREATE TRIGGER case_key_only_grows BEFORE DELETE OR TRUNCATE ON case_key FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
