import type { Fault } from './fault.ts';

export default {
  sentence: 'A status running brings a hibernating session back, as if the hibernation had failed.',
  caughtBy: [
    'hibernation/while-hibernating-only-its-own-reports-count › `status running` leaves it hibernating',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'status running' && state === 'hibernating') return 'running';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
