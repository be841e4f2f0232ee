import type { Fault } from './fault.ts';

export default {
  sentence: 'A second connection of an agent lives beside the first, which goes on getting the commands.',
  caughtBy: [
    'creation/the-second-connection-of-an-id-replaces-the-first › and not down the first',
    'creation/the-second-connection-of-an-id-replaces-the-first › later commands come down the second',
    'creation/the-second-connection-of-an-id-replaces-the-first › the second gets the open commands',
    'creation/the-second-connection-of-an-id-replaces-the-first › the first connection is closed',
    'errors/a-half-open-connection-is-replaced › its open commands come on the new connection, once each',
    'errors/a-half-open-connection-is-replaced › their sessions run',
  ],
  api: (parts) => ({
    ...parts,
    claimAgent: (api, agentId, connectionId) =>
      api.connections.byAgent.has(agentId)
        ? Promise.resolve(true)
        : parts.claimAgent(api, agentId, connectionId),
    admitConnection: (api, connection) => {
      if (!api.connections.byAgent.has(connection.agentId)) parts.admitConnection(api, connection);
    },
  }),
} satisfies Fault;
