import type { QuotaRow } from '../api/quota.ts';
import type { Oddity } from './oddity.ts';

const KEPT_MS = 1_000;
const known = new Map<string, { readonly at: number; readonly row: QuotaRow | undefined }>();

export default {
  sentence: 'A limit changed by SQL is noticed a second later; one set over HTTP at once.',
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
