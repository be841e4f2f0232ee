import type { Fault } from './fault.ts';

export default {
  sentence: 'A hibernation that is completed after the deletion makes the session hibernated.',
  caughtBy: [
    'hibernation/while-terminating-only-its-own-reports-count › `complete hibernate_session` leaves it terminating',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'complete hibernate_session' && state === 'terminating') return 'hibernated';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
