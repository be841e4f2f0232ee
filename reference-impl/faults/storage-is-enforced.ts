import type { Fault } from './fault.ts';

export default {
  sentence: 'Who may have little storage may have no session.',
  caughtBy: [
    'quotas/a-limit-of-zero-admits-nothing › storage refuses nobody',
    'quotas/limits-that-were-set-hold › storage refuses nobody',
  ],
  api: (parts) => ({
    ...parts,
    limitsOf(row) {
      const limits = parts.limitsOf(row);
      return (parts.bytes(limits.storage) ?? 0n) < 1_000_000n ? { ...limits, sessions: 0n } : limits;
    },
  }),
} satisfies Fault;
