import type { Fault } from './fault.ts';

export default {
  sentence: 'A deleted session is terminated at once, without waiting for its agent.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'delete') return parts.nextState(event, state) === undefined ? undefined : 'terminated';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
