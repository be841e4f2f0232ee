import type { Fault } from './fault.ts';

export default {
  sentence: 'Refusals are called by codes of their own where the contract leaves it open.',
  caughtBy: ['contract/refusals-bear-their-names › each error is called as in the contract'],
  api: (parts) => ({
    ...parts,
    refusalBody: (refusal) =>
      ['quotaExceeded', 'noAgents'].includes(refusal.refused)
        ? parts.refusalBody(refusal)
        : { error: refusal.refused, message: refusal.message },
  }),
} satisfies Fault;
