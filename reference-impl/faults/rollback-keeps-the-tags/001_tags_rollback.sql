BEGIN;

DROP INDEX IF EXISTS idx_sessions_tags;


COMMIT;
