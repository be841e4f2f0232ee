import type { Fault } from './fault.ts';

export default {
  sentence: 'One session, one millicore, one byte more than the limit is admitted.',
  caughtBy: [
    'quotas/keeps-within-the-session-limit › by the least above the limit it is refused',
    'quotas/keeps-within-the-cpu-limit › by the least above the limit it is refused',
    'quotas/keeps-within-the-memory-limit › by the least above the limit it is refused',
    'quotas/two-users-at-once-do-not-disturb-each-other › each gets as many as the own limit says',
    'quotas/defaults-hold-without-a-row › there may be five sessions and no sixth',
    'quotas/defaults-hold-for-what-is-null › there may be five sessions and no sixth',
  ],
  api: (parts) => ({ ...parts, fits: (used, asked, limit) => parts.fits(used, asked, limit + 1n) }),
} satisfies Fault;
