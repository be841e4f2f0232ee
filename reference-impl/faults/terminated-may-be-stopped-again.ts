import type { Fault } from './fault.ts';

export default {
  sentence: 'A terminated session is terminated once more.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'delete' && state === 'terminated' ? 'terminating' : parts.nextState(event, state),
  }),
} satisfies Fault;
