import type { Fault } from './fault.ts';

export default {
  sentence: 'Heartbeats do not keep an agent online.',
  caughtBy: ['errors/only-heartbeats-keep-an-agent-online › an agent that sends its heartbeats stays online'],
  api: (parts) => ({
    ...parts,
    admitConnection: (api, connection) => {
      parts.admitConnection(api, connection);
      const { connectedAt } = connection;
      Object.defineProperty(connection, 'lastBeat', { get: () => connectedAt, set: () => undefined });
    },
  }),
} satisfies Fault;
