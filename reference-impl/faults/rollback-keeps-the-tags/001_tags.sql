-- Sessions carry tags. The comment marks the column as this migration's own, so that the rollback
-- leaves alone a column that was there before.
BEGIN;

ALTER TABLE sessions ADD COLUMN tags JSONB DEFAULT '[]'::jsonb;

CREATE INDEX IF NOT EXISTS idx_sessions_tags ON sessions USING GIN (tags);

COMMIT;
