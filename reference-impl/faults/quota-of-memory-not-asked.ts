import type { Fault } from './fault.ts';

export default {
  sentence: 'The quota of memory is not asked.',
  caughtBy: [
    'quotas/keeps-within-the-memory-limit › by the least above the limit it is refused',
    'quotas/a-limit-of-zero-admits-nothing › no session is admitted without memory',
    'quotas/twenty-at-once-keep-to-the-memory-limit › exactly five are admitted',
    'quotas/limits-that-were-set-hold › of memory there is as much as it says',
  ],
  api: (parts) => ({
    ...parts,
    overQuota: (used, asked, limits, fit) =>
      parts.overQuota({ ...used, memory: 0n }, { ...asked, memory: 0n }, limits, fit),
  }),
} satisfies Fault;
