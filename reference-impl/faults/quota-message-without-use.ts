import type { Fault } from './fault.ts';

export default {
  sentence: 'Who is over the quota is told the limit alone.',
  caughtBy: [
    'quotas/the-message-names-use-and-request › it tells how many sessions there are',
    'quotas/the-message-names-use-and-request › it tells how much CPU is in use, and was asked for',
    'quotas/the-message-names-use-and-request › it tells how much memory is in use, and was asked for',
  ],
  api: (parts) => ({ ...parts, overQuota: (...of) => parts.overQuota(...of)?.replace(/,.*$/, '.') }),
} satisfies Fault;
