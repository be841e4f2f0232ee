import type { Fault } from './fault.ts';

export default {
  sentence: 'A wake that failed leaves the session running.',
  caughtBy: [
    'hibernation/a-failed-wake-sleeps-on › it is hibernated',
    'hibernation/a-failed-wake-sleeps-on › it may be woken again, by a new command',
    'hibernation/platform-failing-wake-sleeps-on › the row comes back to hibernated',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'failed wake_session' && state === 'waking') return 'running';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
