import type { Fault } from './fault.ts';

export default {
  sentence: 'When the database was lost the commands go out again, on the same connection.',
  caughtBy: [
    'errors/a-request-survives-or-is-undone-with-its-database › every command that stands reaches its agent, and once',
  ],
  api: (parts) => ({
    ...parts,
    claimOpenCommands: (sql, connection) =>
      parts.claimOpenCommands(sql, connection).catch((error: unknown) => {
        connection.sent.clear();
        throw error;
      }),
  }),
} satisfies Fault;
