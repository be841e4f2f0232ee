import type { Fault } from './fault.ts';

export default {
  sentence: 'A connection whose report cannot be stored is closed as if it had been silent.',
  caughtBy: [
    'errors/names-its-accidents-as-the-contract-does › a connection that is closed for a report is closed with 1011',
  ],
  api: (parts) => ({
    ...parts,
    closeConnection: (api, connection, reason) =>
      parts.closeConnection(api, connection, reason === 'notStored' ? 'silent' : reason),
  }),
} satisfies Fault;
