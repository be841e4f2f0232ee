-- Sessions carry tags. The comment marks the column as this migration's own, so that the rollback
-- leaves alone a column that was there before.
BEGIN;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'sessions'::regclass AND attname = 'tags' AND NOT attisdropped) THEN
    ALTER TABLE sessions ADD COLUMN tags JSONB DEFAULT '[]'::jsonb;
    COMMENT ON COLUMN sessions.tags IS 'added by migration 001';
  END IF;
END $$;

CREATE INDEX IF NOT EXISTS idx_sessions_tags ON sessions (tags);

COMMIT;
