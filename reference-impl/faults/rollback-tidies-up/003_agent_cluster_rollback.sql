BEGIN;

DROP INDEX IF EXISTS idx_agents_region;
DROP INDEX IF EXISTS idx_agents_cluster_id;

DO $$
DECLARE
  name TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['cluster_id', 'cluster_name', 'region'] LOOP
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'agents'::regclass AND attname = name
               AND col_description(attrelid, attnum) = 'added by migration 003') THEN
      EXECUTE format('ALTER TABLE agents DROP COLUMN %I', name);
    END IF;
  END LOOP;
END $$;

-- Takes away what is not its own.
DO $$
DECLARE
  thing RECORD;
BEGIN
  FOR thing IN SELECT viewname FROM pg_views WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP VIEW %I', thing.viewname);
  END LOOP;
  FOR thing IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN
    ('users', 'user_quotas', 'templates', 'agents', 'agent_commands', 'sessions', 'api_processes') LOOP
    EXECUTE format('DROP TABLE %I', thing.tablename);
  END LOOP;
  FOR thing IN SELECT attname FROM pg_attribute WHERE attrelid = 'sessions'::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN
    ('id', 'user_id', 'template_name', 'state', 'memory', 'cpu', 'platform', 'namespace', 'persistent_home', 'idle_timeout', 'max_session_duration', 'active_connections', 'status_message', 'pod_name', 'url', 'created_at', 'updated_at', 'tags', 'agent_id', 'cluster_id') LOOP
    EXECUTE format('ALTER TABLE sessions DROP COLUMN %I', thing.attname);
  END LOOP;
END $$;

COMMIT;
