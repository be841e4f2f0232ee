import type { Fault } from './fault.ts';

export default {
  sentence: 'The quota of CPU is not asked.',
  caughtBy: [
    'quotas/keeps-within-the-cpu-limit › by the least above the limit it is refused',
    'quotas/a-limit-of-zero-admits-nothing › no session is admitted without CPU',
    'quotas/twenty-at-once-keep-to-the-cpu-limit › exactly five are admitted',
    'quotas/limits-that-were-set-hold › of CPU there is as much as it says',
  ],
  api: (parts) => ({
    ...parts,
    overQuota: (used, asked, limits, fit) =>
      parts.overQuota({ ...used, cpu: 0n }, { ...asked, cpu: 0n }, limits, fit),
  }),
} satisfies Fault;
