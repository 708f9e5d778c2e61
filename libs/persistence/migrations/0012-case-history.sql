-- The engine's own histories of runs that have ended: written here by the worker, then deleted from the engine, which
-- keeps running cases only (docs/decisions/0014-histories-move-into-the-record.md).
CREATE TABLE case_history (
  -- Moment on the database's clock.
  exported_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  run         uuid NOT NULL,
  events      integer NOT NULL,
  case_id     text NOT NULL,
  -- Of the history before it was compressed.
  sha256      bytea NOT NULL,
  -- temporal.api.history.v1.History in protobuf, compressed with Brotli (RFC 7932).
  content     bytea NOT NULL,
  PRIMARY KEY (case_id, run)
);
-- Compressed already.
ALTER TABLE case_history ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TRIGGER case_history_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON case_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
