import type { Fault } from './fault.ts';

export default {
  sentence: 'Who is over the quota is answered 429.',
  caughtBy: ['quotas/the-plans-own-case › the third is answered 403 Forbidden'],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (refusal.refused === 'quotaExceeded' ? 429 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
