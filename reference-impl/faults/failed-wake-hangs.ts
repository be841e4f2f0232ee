import type { Fault } from './fault.ts';

export default {
  sentence: 'A wake that failed leaves the session waking.',
  caughtBy: [
    'hibernation/a-failed-wake-sleeps-on › it is hibernated',
    'hibernation/a-failed-wake-sleeps-on › it may be woken again, by a new command',
  ],
  apart: 'One reads a failure as success, the other not at all: a target may do either.',
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'failed wake_session') return undefined;
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
