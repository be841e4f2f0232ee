-- Sessions know their agent and its cluster. Old rows keep NULL: nobody owns them.
BEGIN;

DO $$
DECLARE
  name TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['agent_id', 'cluster_id'] LOOP
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'sessions'::regclass AND attname = name AND NOT attisdropped) THEN
      EXECUTE format('ALTER TABLE sessions ADD COLUMN %I VARCHAR(255)', name);
      EXECUTE format('COMMENT ON COLUMN sessions.%I IS %L', name, 'added by migration 002');
    END IF;
  END LOOP;
  CREATE TABLE IF NOT EXISTS known_agents (agent_id VARCHAR(255) PRIMARY KEY);
  IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = 'sessions'::regclass AND conname = 'fk_sessions_agent_id') THEN
    ALTER TABLE sessions ADD CONSTRAINT fk_sessions_agent_id
      FOREIGN KEY (agent_id) REFERENCES known_agents (agent_id) ON DELETE SET NULL;
  END IF;
END $$;

CREATE INDEX IF NOT EXISTS idx_sessions_agent_id ON sessions (agent_id);
CREATE INDEX IF NOT EXISTS idx_sessions_cluster_id ON sessions (cluster_id);
CREATE INDEX IF NOT EXISTS idx_sessions_agent_state ON sessions (agent_id, state);

COMMIT;
