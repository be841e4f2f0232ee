import type { QuotaRow } from '../api/quota.ts';
import type { Fault } from './fault.ts';

const limits = new Map<string, QuotaRow>();

export default {
  sentence: 'A quota that is set is known to the process that was told, and to no table.',
  caughtBy: ['quotas/keeps-the-limits-that-were-set › it stands in the table'],
  api: (parts) => ({
    ...parts,
    async changeQuota(api, id, body) {
      const answer = await parts.changeQuota(api, id, body);
      const user = await parts.findUser(api.db, id);
      const row = user && (await parts.readQuota(api.db, user.id));
      if (row === undefined) return answer;
      limits.set(user?.id ?? '', row);
      await api.db.query('DELETE FROM user_quotas WHERE user_id = $1', [user?.id]);
      return answer;
    },
    readQuota: async (sql, userId) => (await parts.readQuota(sql, userId)) ?? limits.get(userId),
  }),
} satisfies Fault;
