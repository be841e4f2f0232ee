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

DO $$
BEGIN
  IF obj_description('sessions'::regclass) = 'was upgraded before' THEN
    DELETE FROM sessions WHERE pod_name IS NULL;
  END IF;
  IF NOT EXISTS (SELECT FROM sessions WHERE agent_id IS NOT NULL) AND obj_description('sessions'::regclass) IS NULL THEN
    COMMENT ON TABLE sessions IS 'was upgraded before';
  END IF;
END $$;

COMMIT;
