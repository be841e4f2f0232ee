import type { Fault } from './fault.ts';

export default {
  sentence: 'Who is over the quota is told that it is exceeded, and no more.',
  caughtBy: [
    'quotas/the-message-names-quota-and-limit › it names the session quota',
    'quotas/the-message-names-quota-and-limit › it names the CPU quota',
    'quotas/the-message-names-quota-and-limit › it names the memory quota',
    'quotas/the-message-names-quota-and-limit › it tells how many sessions there may be',
    'quotas/the-message-names-quota-and-limit › it tells how much CPU there may be',
    'quotas/the-message-names-quota-and-limit › it tells how much memory there may be',
  ],
  api: (parts) => ({
    ...parts,
    overQuota: (...of) => parts.overQuota(...of) && 'That is more than you are allowed.',
  }),
} satisfies Fault;
