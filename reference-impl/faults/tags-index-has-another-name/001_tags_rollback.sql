BEGIN;

DROP INDEX IF EXISTS idx_tags;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'sessions'::regclass AND attname = 'tags'
             AND col_description(attrelid, attnum) = 'added by migration 001') THEN
    ALTER TABLE sessions DROP COLUMN tags;
  END IF;
END $$;

COMMIT;
