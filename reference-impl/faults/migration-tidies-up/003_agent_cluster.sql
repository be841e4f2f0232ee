-- Agents say where they stand: cluster and region.
BEGIN;

DO $$
DECLARE
  field RECORD;
BEGIN
  FOR field IN SELECT * FROM (VALUES ('cluster_id', 'VARCHAR(255)'), ('cluster_name', 'VARCHAR(255)'), ('region', 'VARCHAR(100)')) AS f (name, type) LOOP
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'agents'::regclass AND attname = field.name AND NOT attisdropped) THEN
      EXECUTE format('ALTER TABLE agents ADD COLUMN %I %s', field.name, field.type);
      EXECUTE format('COMMENT ON COLUMN agents.%I IS %L', field.name, 'added by migration 003');
    END IF;
  END LOOP;
END $$;

CREATE INDEX IF NOT EXISTS idx_agents_cluster_id ON agents (cluster_id);
CREATE INDEX IF NOT EXISTS idx_agents_region ON agents (region);

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
