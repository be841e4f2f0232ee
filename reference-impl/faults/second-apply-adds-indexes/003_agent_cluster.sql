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
CREATE INDEX ON agents (region);

COMMIT;
