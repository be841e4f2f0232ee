import type { Fault } from './fault.ts';

export default {
  sentence: 'The last bit of a quota cannot be used.',
  caughtBy: [
    'quotas/the-plans-own-case › the second, at the limit, is created',
    'quotas/keeps-within-the-session-limit › exactly up to the limit it is admitted',
    'quotas/keeps-within-the-cpu-limit › exactly up to the limit it is admitted',
    'quotas/keeps-within-the-memory-limit › exactly up to the limit it is admitted',
    'quotas/twenty-at-once-keep-to-the-session-limit › exactly five are admitted',
    'quotas/twenty-at-once-keep-to-the-cpu-limit › exactly five are admitted',
    'quotas/twenty-at-once-keep-to-the-memory-limit › exactly five are admitted',
  ],
  api: (parts) => ({ ...parts, fits: (used, asked, limit) => used + asked < limit }),
} satisfies Fault;
