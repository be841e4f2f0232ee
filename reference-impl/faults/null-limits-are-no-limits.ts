import type { Fault } from './fault.ts';

const UNLIMITED = { max_sessions: 1_000_000, max_cpu: '1000000', max_memory: '1Pi', max_storage: '1Pi' };

export default {
  sentence: 'A limit that is NULL is none.',
  caughtBy: [
    'quotas/defaults-hold-for-what-is-null › there may be five sessions and no sixth',
    'quotas/defaults-hold-for-what-is-null › they may have 4 CPU and no more',
    'quotas/defaults-hold-for-what-is-null › they may have 16Gi and no more',
    'quotas/defaults-hold-for-what-is-null › the quota shows these limits',
  ],
  api: (parts) => ({
    ...parts,
    async readQuota(sql, userId) {
      const row = await parts.readQuota(sql, userId);
      return (
        row && {
          max_sessions: row.max_sessions ?? UNLIMITED.max_sessions,
          max_cpu: row.max_cpu ?? UNLIMITED.max_cpu,
          max_memory: row.max_memory ?? UNLIMITED.max_memory,
          max_storage: row.max_storage ?? UNLIMITED.max_storage,
        }
      );
    },
  }),
} satisfies Fault;
