import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent may be silent for as long as it likes.',
  caughtBy: [
    'creation/a-silent-agent-goes-offline › it is offline',
    'creation/a-silent-agent-goes-offline › its connection is closed',
    'selection/a-connection-that-says-nothing-gets-nothing › after its silence sessions are refused',
    'selection/a-connection-that-says-nothing-gets-nothing › and stay so',
  ],
  api: (parts) => ({
    ...parts,
    admitConnection: (api, connection) => {
      parts.admitConnection(api, connection);
      setInterval(() => {
        connection.lastBeat = Date.now();
      }, 100).unref();
    },
  }),
} satisfies Fault;
