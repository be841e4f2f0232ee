import type { Fault } from './fault.ts';

export default {
  sentence: 'Goes on as if nothing had been said when told to go.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    leave: () => Promise.resolve(),
  }),
} satisfies Fault;
