import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is terminating, and nobody is told to stop it.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    insertCommand: (tx, command) =>
      command.action === 'stop_session' ? Promise.resolve() : parts.insertCommand(tx, command),
  }),
} satisfies Fault;
