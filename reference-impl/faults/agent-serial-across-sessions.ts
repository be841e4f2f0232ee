import type { Fault } from './fault.ts';

export default {
  sentence: 'Lets every session wait for the one before it.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    turnOf: () => 'one after another',
  }),
} satisfies Fault;
