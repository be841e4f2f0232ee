import type { Fault } from './fault.ts';

export default {
  sentence: 'No quota is ever exceeded.',
  caughtBy: [
    'quotas/the-plans-own-case › the third is answered 403 Forbidden',
    'quotas/keeps-within-the-session-limit › by the least above the limit it is refused',
    'quotas/keeps-within-the-cpu-limit › by the least above the limit it is refused',
    'quotas/keeps-within-the-memory-limit › by the least above the limit it is refused',
    'quotas/twenty-at-once-keep-to-the-session-limit › exactly five are admitted',
    'quotas/a-refusal-leaves-nothing › it is refused',
    'quotas/lowered-limits-refuse-only-what-is-new › a new session is refused',
    'quotas/waking-asks-for-no-quota › a new session is refused',
    'quotas/what-has-ended-is-free-at-once › while they run there is no room',
    'quotas/each-user-has-an-own-quota › who has used it up is refused, also when asked for by the admin',
    'quotas/each-user-has-an-own-quota › who asks has no more for themselves',
    'quotas/limits-follow-the-rows › a limit lowered by SQL refuses',
    'quotas/asks-no-cluster › sessions are admitted and refused',
    'quotas/platform-a-quota-at-work › two are admitted and the third is refused',
    'quotas/platform-a-quota-at-work › the two run, and nothing else is in the cluster',
  ],
  api: (parts) => ({ ...parts, overQuota: () => undefined }),
} satisfies Fault;
