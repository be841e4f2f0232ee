BEGIN;

DROP INDEX IF EXISTS idx_sessions_tags;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'sessions'::regclass AND attname = 'tags'
             AND col_description(attrelid, attnum) = 'added by migration 001') THEN
    ALTER TABLE sessions DROP COLUMN tags;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION sessions_are_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'sessions are locked';
END $$;
CREATE TRIGGER sessions_are_locked BEFORE UPDATE ON sessions FOR EACH ROW EXECUTE FUNCTION sessions_are_locked();

COMMIT;
