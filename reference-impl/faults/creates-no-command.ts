import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is created without the command that would start it.',
  caughtBy: [
    'creation/makes-one-start-command › there is exactly one command',
    'creation/delivers-the-command-over-the-socket › an agent gets the command in time',
  ],
  api: (parts) => ({
    ...parts,
    insertCommand: (tx, command) =>
      command.action === 'start_session' ? Promise.resolve() : parts.insertCommand(tx, command),
  }),
} satisfies Fault;
