import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is created without the command that would start it.',
  caughtBy: [
    'creation/makes-one-start-command › there is exactly one command',
    'creation/delivers-the-command-over-the-socket › an agent gets the command in time',
    'selection/loses-nothing-while-an-agent-comes-and-goes › every session has exactly one start command',
    'selection/loses-nothing-while-an-agent-comes-and-goes › every start reaches an agent',
  ],
  api: (parts) => ({
    ...parts,
    insertCommand: (tx, command) =>
      command.action === 'start_session' ? Promise.resolve() : parts.insertCommand(tx, command),
  }),
} satisfies Fault;
