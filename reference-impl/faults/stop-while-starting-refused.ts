import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that is still starting cannot be deleted.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'delete' && (state === 'pending' || state === 'starting')) return undefined;
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
