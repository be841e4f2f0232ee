import type { Fault } from './fault.ts';

export default {
  sentence: 'A status hibernated puts a session to sleep that nobody asked to hibernate.',
  caughtBy: ['hibernation/while-running-only-its-own-reports-count › `status hibernated` leaves it running'],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'status hibernated' && state === 'running') return 'hibernated';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
