import type { EvidenceBody } from '../../suites/kit/evidence.ts';

const TIME = Date.parse('2026-01-01T10:00:01.000Z');

/** What one check might have seen: a bit of every kind. */
const SEEN: readonly EvidenceBody[] = [
  { kind: 'process', name: 'api', event: 'started', detail: 'port 34125' },
  { kind: 'socket', agent: 'agent-1', event: 'open' },
  {
    kind: 'frame',
    direction: 'to-api',
    by: 'probe',
    agent: 'agent-1',
    frame: {
      type: 'heartbeat',
      timestamp: '2026-01-01T10:00:01Z',
      payload: { status: 'online', activeSessions: 0 },
    },
  },
  {
    kind: 'http',
    method: 'POST',
    path: '/api/v1/sessions',
    request: { user: "ada o'hara", template: 'firefox-browser' },
    status: 202,
    response: { name: 'ada-1', state: 'pending', agentId: null },
    ms: 12.4,
    as: 'ada',
  },
  {
    kind: 'frame',
    direction: 'to-agent',
    by: 'target',
    agent: 'agent-1',
    frame: {
      type: 'command',
      payload: { commandId: 'c1', action: 'start_session', payload: { sessionId: 'ada-1' } },
    },
  },
  {
    kind: 'sql',
    statement: 'SELECT id, agent_id, state\n  FROM sessions WHERE id = $1',
    parameters: ['ada-1'],
    rows: [{ id: 'ada-1', agent_id: null, state: 'pending' }],
    ms: 1.2,
  },
  {
    kind: 'cluster',
    by: 'agent-1',
    verb: 'create',
    path: '/apis/apps/v1/namespaces/streamspace/deployments',
    status: 201,
  },
  { kind: 'output', name: 'api', stream: 'stderr', line: 'warn: <b>no</b> agent was kept' },
  {
    kind: 'http',
    method: 'GET',
    path: '/api/v1/sessions/ada-1',
    status: 0,
    trouble: 'no answer within 10 s',
    ms: 10_000,
    as: 'ada',
  },
  { kind: 'note', text: 'The experiment is over.' },
];

/** The text of an evidence file in which every check saw the same, and one event belongs to none. */
export function madeUpEvidence(checks: readonly string[], times = 1): string {
  const lines = checks.flatMap((check, at) =>
    Array.from({ length: times }, () => SEEN)
      .flat()
      .map((body, index) => ({ at: new Date(TIME + at * 1000 + index * 37).toISOString(), check, ...body })),
  );
  const canary = {
    at: new Date(TIME).toISOString(),
    kind: 'canary',
    way: 'KUBECONFIG',
    what: 'a probe of ours was seen',
  };
  return [canary, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}
