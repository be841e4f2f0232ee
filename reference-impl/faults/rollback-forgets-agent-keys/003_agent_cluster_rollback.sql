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

UPDATE agents SET api_key_hash = NULL;

COMMIT;
