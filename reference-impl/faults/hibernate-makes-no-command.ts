import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is hibernating, and nobody is told to put it to sleep.',
  caughtBy: [
    'hibernation/makes-one-hibernate-command › there is one hibernate_session command for the session',
    'hibernation/makes-one-hibernate-command › the agent gets it once',
  ],
  api: (parts) => ({
    ...parts,
    insertCommand: (tx, command) =>
      command.action === 'hibernate_session' ? Promise.resolve() : parts.insertCommand(tx, command),
  }),
} satisfies Fault;
