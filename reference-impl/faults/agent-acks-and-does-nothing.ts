import type { Fault } from './fault.ts';

export default {
  sentence: 'Acknowledges each command, then neither works nor reports.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    carryOut: () => new Promise(() => undefined),
  }),
} satisfies Fault;
