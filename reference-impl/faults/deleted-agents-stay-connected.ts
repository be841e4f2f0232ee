import type { Fault } from './fault.ts';

export default {
  sentence: 'Who is deleted stays connected.',
  caughtBy: ['errors/admin-deletes-an-agent › its connection is closed'],
  api: (parts) => ({
    ...parts,
    closeConnection(api, connection, reason) {
      if (reason !== 'deleted') parts.closeConnection(api, connection, reason);
    },
  }),
} satisfies Fault;
