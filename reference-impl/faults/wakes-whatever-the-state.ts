import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is woken in whatever state it is.',
  caughtBy: [
    'hibernation/wakes-only-what-sleeps › wake of a pending session answers 409',
    'hibernation/wakes-only-what-sleeps › wake of a pending session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a starting session answers 409',
    'hibernation/wakes-only-what-sleeps › wake of a starting session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a running session answers 409',
    'hibernation/wakes-only-what-sleeps › wake of a running session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a hibernating session answers 409',
    'hibernation/wakes-only-what-sleeps › wake of a hibernating session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a waking session answers 409',
    'hibernation/wakes-only-what-sleeps › wake of a waking session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a terminating session answers 409 or 404',
    'hibernation/wakes-only-what-sleeps › wake of a terminating session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a terminated session answers 409 or 404',
    'hibernation/wakes-only-what-sleeps › wake of a terminated session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a failed session answers 409',
    'hibernation/wakes-only-what-sleeps › wake of a failed session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a archived session answers 409',
    'hibernation/wakes-only-what-sleeps › wake of a archived session changes nothing and tells nobody',
    'hibernation/refuses-what-the-state-does-not-allow › waking a running session answers 409',
    'hibernation/refuses-what-the-state-does-not-allow › waking one that is still hibernating answers 409',
    'hibernation/refuses-what-the-state-does-not-allow › waking a terminated session answers 404 or 409',
    'hibernation/refuses-what-the-state-does-not-allow › none of them changes the row or makes a command',
    'hibernation/ten-wakes-at-once-make-one-command › exactly one is accepted',
    'hibernation/ten-wakes-at-once-make-one-command › one command is made',
    'hibernation/ten-wakes-at-once-make-one-command › the agent gets it once',
    'hibernation/a-wake-races-the-hibernations-end › it ends as one after the other',
    'hibernation/a-wake-races-the-hibernations-end › the agent is told to wake it once',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'wake') return 'waking';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
