import type { Fault } from './fault.ts';

const returned = new WeakSet();

export default {
  sentence: 'An agent that was lost once gets, when it is back, what was open, and nothing after that.',
  caughtBy: [
    'errors/a-start-survives-a-lost-connection › later commands arrive',
    'errors/a-report-outlives-the-loss-of-the-database › the agent gets commands again',
  ],
  api: (parts) => {
    const known = new Set<string>();
    return {
      ...parts,
      admitConnection: (api, connection) => {
        if (known.has(connection.agentId)) returned.add(connection);
        known.add(connection.agentId);
        parts.admitConnection(api, connection);
      },
      claimOpenCommands: (sql, connection) =>
        connection.greeted && returned.has(connection)
          ? Promise.resolve([])
          : parts.claimOpenCommands(sql, connection),
    };
  },
} satisfies Fault;
