import type { Fault } from './fault.ts';

const UNLIMITED = { max_sessions: 1_000_000, max_cpu: '1000000', max_memory: '1Pi', max_storage: '1Pi' };

export default {
  sentence: 'Who has no quota has no limits.',
  caughtBy: [
    'quotas/defaults-hold-without-a-row › there may be five sessions and no sixth',
    'quotas/defaults-hold-without-a-row › they may have 4 CPU and no more',
    'quotas/defaults-hold-without-a-row › they may have 16Gi and no more',
    'quotas/defaults-hold-without-a-row › the quota shows these limits',
  ],
  api: (parts) => ({
    ...parts,
    readQuota: async (sql, userId) => (await parts.readQuota(sql, userId)) ?? UNLIMITED,
  }),
} satisfies Fault;
