import type { Fault } from './fault.ts';

export default {
  sentence: 'A session whose stop has failed cannot be deleted again.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'delete' && state === 'failed' ? undefined : parts.nextState(event, state),
  }),
} satisfies Fault;
