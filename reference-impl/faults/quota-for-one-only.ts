import type { Fault } from './fault.ts';

export default {
  sentence: 'Whoever uses anything already is over the quota.',
  caughtBy: [
    'quotas/keeps-within-the-session-limit › below the limit it is admitted',
    'quotas/keeps-within-the-cpu-limit › below the limit it is admitted',
    'quotas/keeps-within-the-memory-limit › below the limit it is admitted',
    'quotas/the-plans-own-case › the second, at the limit, is created',
    'quotas/counts-what-is-there › where there is room, one more is admitted',
  ],
  spills: ['*/*'],
  api: (parts) => ({ ...parts, fits: (used, asked, limit) => used === 0n && parts.fits(used, asked, limit) }),
} satisfies Fault;
