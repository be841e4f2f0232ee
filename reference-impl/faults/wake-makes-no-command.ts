import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is waking, and nobody is told to wake it.',
  caughtBy: [
    'hibernation/makes-one-wake-command › there is one wake_session command for the session',
    'hibernation/makes-one-wake-command › the agent gets it once',
  ],
  api: (parts) => ({
    ...parts,
    insertCommand: (tx, command) =>
      command.action === 'wake_session' ? Promise.resolve() : parts.insertCommand(tx, command),
  }),
} satisfies Fault;
