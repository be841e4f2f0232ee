import type { Counted } from '../api/quota.ts';
import type { Fault } from './fault.ts';

const KEPT_MS = 10_000;
const remembered = new Map<string, { readonly at: number; readonly rows: Promise<Counted[]> }>();

export default {
  sentence: 'What is in use is remembered for ten seconds.',
  caughtBy: [
    'quotas/use-follows-the-rows › rows written by SQL show as use within 2 s',
    'quotas/use-follows-the-rows › with them the quota is full',
  ],
  api: (parts) => ({
    ...parts,
    readCounted(sql, userId) {
      const known = remembered.get(userId);
      if (known && Date.now() - known.at < KEPT_MS) return known.rows;
      const rows = parts.readCounted(sql, userId);
      remembered.set(userId, { at: Date.now(), rows });
      return rows;
    },
  }),
} satisfies Fault;
