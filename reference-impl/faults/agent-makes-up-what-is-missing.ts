import type { Fault } from './fault.ts';

const MISSING = {
  sessionId: 'ses-without-a-name',
  memory: '64Mi',
  cpu: '50m',
  templateManifest: { spec: { baseImage: 'localhost/streamspace/default:latest' } },
};

export default {
  sentence: 'Starts a session of its own making when a start does not say which.',
  caughtBy: [
    'errors/agent-fails-what-it-cannot-understand › nothing is made',
    'errors/agent-fails-what-it-cannot-understand › each of them fails',
  ],
  agent: (parts) => ({
    ...parts,
    readOrder: (action, payload) =>
      action === 'start_session' &&
      typeof payload === 'object' &&
      payload !== null &&
      !('sessionId' in payload)
        ? parts.readOrder(action, { ...MISSING, ...payload })
        : parts.readOrder(action, payload),
  }),
} satisfies Fault;
