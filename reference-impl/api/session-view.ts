import type { SessionRow } from './session-rows.ts';
import type { timeText } from './time-text.ts';

export type SessionView = Readonly<Record<string, unknown>>;

const AT_REST_WITHOUT_POD = ['hibernated', 'terminated'];

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function agentWord({ agent_id, agent_status }: SessionRow): string {
  if (agent_id === null) return 'none';
  return agent_status === 'online' || agent_status === 'draining' ? 'online' : 'offline';
}

/** JSONB written by SQL may be anything; a list is a list of strings or empty. */
export const stringsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** A session as the API answers it (contract §2.2). */
export function sessionView(row: SessionRow, time: typeof timeText): SessionView {
  const hasPod = !AT_REST_WITHOUT_POD.includes(row.state);
  return {
    name: row.id,
    namespace: row.namespace ?? 'streamspace',
    user: row.username ?? row.user_id,
    template: row.template_name,
    state: row.state,
    platform: row.platform ?? 'kubernetes',
    agentId: row.agent_id,
    clusterId: row.cluster_id,
    resources: { memory: row.memory, cpu: row.cpu },
    persistentHome: row.persistent_home ?? true,
    idleTimeout: row.idle_timeout,
    maxSessionDuration: row.max_session_duration,
    tags: stringsOf(row.tags),
    createdAt: time(row.created_at),
    updatedAt: time(row.updated_at),
    activeConnections: row.active_connections ?? 0,
    status: {
      phase: capitalised(row.state),
      message: row.status_message,
      url: hasPod ? row.url : null,
      podName: hasPod ? row.pod_name : null,
      agent: agentWord(row),
    },
  };
}
