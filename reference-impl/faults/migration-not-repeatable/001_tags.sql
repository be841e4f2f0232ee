BEGIN;

ALTER TABLE sessions ADD COLUMN tags JSONB DEFAULT '[]'::jsonb;
COMMENT ON COLUMN sessions.tags IS 'added by migration 001';
CREATE INDEX idx_sessions_tags ON sessions USING GIN (tags);

COMMIT;
