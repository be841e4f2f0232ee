import type { Fault } from './fault.ts';

export default {
  sentence: 'A terminated session may be woken.',
  caughtBy: [
    'errors/refuses-to-change-what-is-terminated › waking it is answered 404 or 409',
    'errors/refuses-to-change-what-is-terminated › it stays terminated, and no command is made',
    'hibernation/wakes-only-what-sleeps › wake of a terminated session answers 404 or 409',
    'hibernation/wakes-only-what-sleeps › wake of a terminated session changes nothing and tells nobody',
    'hibernation/refuses-what-the-state-does-not-allow › waking a terminated session answers 404 or 409',
    'hibernation/refuses-what-the-state-does-not-allow › none of them changes the row or makes a command',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'wake' && state === 'terminated' ? 'waking' : parts.nextState(event, state),
  }),
} satisfies Fault;
