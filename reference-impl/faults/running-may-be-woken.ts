import type { Fault } from './fault.ts';

export default {
  sentence: 'Waking a running session is accepted.',
  caughtBy: [
    'hibernation/wakes-only-what-sleeps › wake of a running session answers 409',
    'hibernation/wakes-only-what-sleeps › wake of a running session changes nothing and tells nobody',
    'hibernation/refuses-what-the-state-does-not-allow › waking a running session answers 409',
    'hibernation/refuses-what-the-state-does-not-allow › none of them changes the row or makes a command',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'wake' && state === 'running') return 'waking';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
