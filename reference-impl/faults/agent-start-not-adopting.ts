import type { Fault } from './fault.ts';

export default {
  sentence: 'Fails a start whose Deployment is there already.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) =>
      seen.deployment === undefined
        ? parts.planStart(wanted, seen)
        : [{ kind: 'refuse', why: 'There is a Deployment of that name already.' }],
  }),
} satisfies Fault;
