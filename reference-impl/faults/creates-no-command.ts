import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is created without the command that would start it.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    insertCommand: (tx, command) =>
      command.action === 'start_session' ? Promise.resolve() : parts.insertCommand(tx, command),
  }),
} satisfies Fault;
