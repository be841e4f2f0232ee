BEGIN;

DELETE FROM sessions WHERE agent_id IS NOT NULL;

DROP INDEX IF EXISTS idx_sessions_agent_state;
DROP INDEX IF EXISTS idx_sessions_cluster_id;
DROP INDEX IF EXISTS idx_sessions_agent_id;
ALTER TABLE sessions DROP CONSTRAINT IF EXISTS fk_sessions_agent_id;

DO $$
DECLARE
  name TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['agent_id', 'cluster_id'] LOOP
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'sessions'::regclass AND attname = name
               AND col_description(attrelid, attnum) = 'added by migration 002') THEN
      EXECUTE format('ALTER TABLE sessions DROP COLUMN %I', name);
    END IF;
  END LOOP;
END $$;


COMMIT;
