-- The schema before the refactor: sessions know no agent, agents know no cluster.
BEGIN;

CREATE TABLE IF NOT EXISTS users (
  id            VARCHAR(255) PRIMARY KEY,
  username      VARCHAR(255) NOT NULL UNIQUE,
  email         VARCHAR(255),
  full_name     VARCHAR(255),
  role          VARCHAR(50) NOT NULL DEFAULT 'user',
  password_hash TEXT,
  created_at    TIMESTAMPTZ DEFAULT now(),
  updated_at    TIMESTAMPTZ DEFAULT now()
);

-- NULL means: the default limit holds.
CREATE TABLE IF NOT EXISTS user_quotas (
  user_id      VARCHAR(255) PRIMARY KEY,
  max_sessions BIGINT,
  max_cpu      VARCHAR(32),
  max_memory   VARCHAR(32),
  max_storage  VARCHAR(32),
  updated_at   TIMESTAMPTZ DEFAULT now()
);

CREATE TABLE IF NOT EXISTS templates (
  name              VARCHAR(255) PRIMARY KEY,
  display_name      VARCHAR(255),
  description       TEXT,
  category          VARCHAR(255),
  app_type          VARCHAR(255),
  icon_url          TEXT,
  tags              JSONB DEFAULT '[]'::jsonb,
  default_resources JSONB,
  manifest          JSONB,
  created_at        TIMESTAMPTZ DEFAULT now(),
  updated_at        TIMESTAMPTZ DEFAULT now()
);

-- connection_id, process_id and connected_at say which socket of which API process holds the agent.
CREATE TABLE IF NOT EXISTS agents (
  agent_id       VARCHAR(255) PRIMARY KEY,
  platform       VARCHAR(50) NOT NULL DEFAULT 'kubernetes',
  status         VARCHAR(50) DEFAULT 'offline',
  capacity       JSONB,
  metadata       JSONB,
  last_heartbeat TIMESTAMPTZ,
  api_key_hash   VARCHAR(255),
  connection_id  VARCHAR(64),
  process_id     VARCHAR(64),
  connected_at   TIMESTAMPTZ,
  created_at     TIMESTAMPTZ DEFAULT now(),
  updated_at     TIMESTAMPTZ DEFAULT now()
);
CREATE INDEX IF NOT EXISTS idx_agents_process_id ON agents (process_id);
CREATE INDEX IF NOT EXISTS idx_agents_connection_id ON agents (connection_id);
CREATE INDEX IF NOT EXISTS idx_agents_there ON agents (status) WHERE status IN ('online', 'draining');

-- One row for each living API process; a row not renewed for seconds belongs to a dead one.
CREATE TABLE IF NOT EXISTS api_processes (
  process_id VARCHAR(64) PRIMARY KEY,
  seen_at    TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS sessions (
  id                   VARCHAR(255) PRIMARY KEY,
  user_id              VARCHAR(255) NOT NULL,
  template_name        VARCHAR(255) NOT NULL,
  state                VARCHAR(50) NOT NULL DEFAULT 'pending',
  memory               VARCHAR(32),
  cpu                  VARCHAR(32),
  platform             VARCHAR(50) DEFAULT 'kubernetes',
  namespace            VARCHAR(255) DEFAULT 'streamspace',
  persistent_home      BOOLEAN DEFAULT true,
  idle_timeout         VARCHAR(32),
  max_session_duration VARCHAR(32),
  active_connections   INTEGER DEFAULT 0,
  status_message       TEXT,
  pod_name             VARCHAR(255),
  url                  TEXT,
  created_at           TIMESTAMPTZ DEFAULT now(),
  updated_at           TIMESTAMPTZ DEFAULT now()
);
CREATE INDEX IF NOT EXISTS idx_sessions_user_state ON sessions (user_id, state);
CREATE INDEX IF NOT EXISTS idx_sessions_created_at ON sessions (created_at);

-- seq breaks ties of created_at, so that "oldest first" is always the order of insertion.
CREATE TABLE IF NOT EXISTS agent_commands (
  command_id      VARCHAR(255) PRIMARY KEY,
  agent_id        VARCHAR(255) NOT NULL REFERENCES agents (agent_id) ON DELETE CASCADE,
  session_id      VARCHAR(255),
  action          VARCHAR(50) NOT NULL,
  payload         JSONB DEFAULT '{}'::jsonb,
  status          VARCHAR(50) NOT NULL DEFAULT 'pending',
  error_message   TEXT,
  seq             BIGSERIAL,
  created_at      TIMESTAMPTZ DEFAULT clock_timestamp(),
  sent_at         TIMESTAMPTZ,
  acknowledged_at TIMESTAMPTZ,
  completed_at    TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS idx_agent_commands_session ON agent_commands (session_id);
CREATE INDEX IF NOT EXISTS idx_agent_commands_open ON agent_commands (agent_id) WHERE status IN ('pending', 'sent', 'ack');

ALTER TABLE users ADD COLUMN tenant VARCHAR(50) NOT NULL;
ALTER TABLE user_quotas ADD COLUMN tenant VARCHAR(50) NOT NULL;
ALTER TABLE templates ADD COLUMN tenant VARCHAR(50) NOT NULL;
ALTER TABLE agents ADD COLUMN tenant VARCHAR(50) NOT NULL;
ALTER TABLE sessions ADD COLUMN tenant VARCHAR(50) NOT NULL;
ALTER TABLE agent_commands ADD COLUMN tenant VARCHAR(50) NOT NULL;

COMMIT;
