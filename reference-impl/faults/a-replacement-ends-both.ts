import type { Fault } from './fault.ts';

export default {
  sentence:
    'Connections are ended by the name of their agent: a second one is closed together with the first.',
  caughtBy: [
    'creation/the-second-connection-of-an-id-replaces-the-first › the second lives',
    'creation/the-second-connection-of-an-id-replaces-the-first › the second gets the open commands',
    'creation/the-second-connection-of-an-id-replaces-the-first › later commands come down the second',
  ],
  spills: ['errors/*'],
  api: (parts) => ({
    ...parts,
    admitConnection(api, connection) {
      const replaces = api.connections.byAgent.has(connection.agentId);
      parts.admitConnection(api, connection);
      if (!replaces) return;
      // Its row goes on naming it, as nobody knows that it is no more.
      connection.closed = true;
      connection.socket.close(4001, 'replaced by a newer connection');
    },
  }),
} satisfies Fault;
