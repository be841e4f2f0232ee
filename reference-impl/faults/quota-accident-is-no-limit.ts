import type { Fault } from './fault.ts';

export default {
  sentence: 'When the quota cannot be asked for, there is none.',
  caughtBy: ['quotas/refuses-what-it-cannot-count › a quota that cannot be asked for refuses'],
  api: (parts) => ({
    ...parts,
    async readQuota(sql, userId) {
      const [there] = await sql.query<{ there: boolean }>(
        "SELECT to_regclass('user_quotas') IS NOT NULL AS there",
      );
      return there?.there === true ? parts.readQuota(sql, userId) : undefined;
    },
  }),
} satisfies Fault;
