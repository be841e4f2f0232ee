import type { Fault } from './fault.ts';

export default {
  sentence: 'Deleting a session that is terminating is accepted again, with a second command.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'delete' && state === 'terminating') return 'terminating';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
