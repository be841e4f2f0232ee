import type { Fault } from './fault.ts';

export default {
  sentence: 'Who is not known is told that they may not, instead of who to be.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (refusal.refused === 'unauthorized' ? 403 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
