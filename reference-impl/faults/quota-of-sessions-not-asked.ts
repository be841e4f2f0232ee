import type { Fault } from './fault.ts';

export default {
  sentence: 'The quota of sessions is not asked.',
  caughtBy: [
    'quotas/keeps-within-the-session-limit › by the least above the limit it is refused',
    'quotas/a-limit-of-zero-admits-nothing › no session is admitted where there may be none',
  ],
  api: (parts) => ({
    ...parts,
    overQuota: (used, asked, limits, fit) =>
      parts.overQuota({ ...used, sessions: 0n }, { ...asked, sessions: 0n }, limits, fit),
  }),
} satisfies Fault;
