import type { Fault } from './fault.ts';

export default {
  sentence: 'Who is over the quota is told that this is forbidden.',
  caughtBy: ['quotas/the-plans-own-case › its error is "Quota exceeded"'],
  api: (parts) => ({
    ...parts,
    refusalBody: (refusal) =>
      refusal.refused === 'quotaExceeded'
        ? { error: 'Forbidden', message: refusal.message }
        : parts.refusalBody(refusal),
  }),
} satisfies Fault;
