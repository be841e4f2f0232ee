import type { Fault } from './fault.ts';

export default {
  sentence: 'A limit of 0 is none.',
  caughtBy: [
    'quotas/a-limit-of-zero-admits-nothing › no session is admitted where there may be none',
    'quotas/a-limit-of-zero-admits-nothing › no session is admitted without CPU',
    'quotas/a-limit-of-zero-admits-nothing › no session is admitted without memory',
  ],
  api: (parts) => ({
    ...parts,
    fits: (used, asked, limit) => limit === 0n || parts.fits(used, asked, limit),
  }),
} satisfies Fault;
