BEGIN;

DROP INDEX IF EXISTS idx_sessions_tags;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'sessions'::regclass AND attname = 'tags') THEN
    ALTER TABLE sessions DROP COLUMN tags;
  END IF;
END $$;

COMMIT;
