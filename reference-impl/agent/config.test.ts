import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

const ENV = { AGENT_ID: 'agent-1', CONTROL_PLANE_URL: 'wss://api.test:8443', AGENT_API_KEY: 'k' };

it('reads what it was told and fills in the rest', () => {
  expect(readConfig({ ...ENV, START_TIMEOUT: '2m', HEARTBEAT_INTERVAL: '500ms' })).toMatchObject({
    agentId: 'agent-1',
    controlPlane: new URL('https://api.test:8443'),
    platform: 'kubernetes',
    namespace: 'streamspace',
    maxSessions: undefined,
    heartbeatMs: 500,
    reconnectMaxMs: 30_000,
    startTimeoutMs: 120_000,
    homeSize: '10Gi',
  });
});

it.each([
  ['AGENT_ID', ''],
  ['AGENT_ID', 'a/b'],
  ['AGENT_API_KEY', ''],
  ['CONTROL_PLANE_URL', ''],
  ['CONTROL_PLANE_URL', 'api.test:80'],
  ['CONTROL_PLANE_URL', 'ftp://api.test'],
  ['CONTROL_PLANE_URL', 'ws://api.test/api/v1'],
  ['PLATFORM', 'nomad'],
  ['NAMESPACE', 'Not_A_Label'],
  ['MAX_SESSIONS', 'many'],
  ['HEARTBEAT_INTERVAL', '30'],
  ['START_TIMEOUT', '0s'],
  ['HOME_SIZE', 'big'],
])('refuses %s=%j in one sentence that names it', (name, value) => {
  expect(() => readConfig({ ...ENV, [name]: value })).toThrow(new RegExp(`^${name} is [^\\n]+\\.$`));
});
