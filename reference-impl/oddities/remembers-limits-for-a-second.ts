import type { QuotaRow } from '../api/quota.ts';
import type { Oddity } from './oddity.ts';

const KEPT_MS = 1_000;
const known = new Map<string, { readonly at: number; readonly row: QuotaRow | undefined }>();

export default {
  sentence: 'A limit changed by SQL is noticed a second later; one set over HTTP at once.',
  tempts: {
    check: 'quotas/limits-follow-the-rows',
    habit: 'A limit that was changed by SQL shows in the next answer.',
    rewrite: {
      file: 'suites/05-quotas/limits-follow-the-rows.ts',
      from: 'world.patience.truth,',
      to: '0,',
    },
  },
  api: (parts) => ({
    ...parts,
    async readQuota(sql, userId) {
      const before = known.get(userId);
      if (before && Date.now() - before.at < KEPT_MS) return before.row;
      const row = await parts.readQuota(sql, userId);
      known.set(userId, { at: Date.now(), row });
      return row;
    },
    async changeQuota(api, id, body) {
      known.clear();
      const answer = await parts.changeQuota(api, id, body);
      known.clear();
      return answer;
    },
  }),
} satisfies Oddity;
