import type { QuotaRow } from '../api/quota.ts';
import type { Fault } from './fault.ts';

const KEPT_MS = 10_000;
const remembered = new Map<string, { readonly at: number; readonly row: Promise<QuotaRow | undefined> }>();

export default {
  sentence: 'Limits are remembered for ten seconds.',
  caughtBy: [
    'quotas/limits-follow-the-rows › limits raised by SQL are shown within 2 s',
    'quotas/limits-follow-the-rows › who was full is admitted by limits that SQL has raised',
    'quotas/nobody-raises-their-own-limits › an admin may, and it holds at once',
  ],
  api: (parts) => ({
    ...parts,
    readQuota(sql, userId) {
      const known = remembered.get(userId);
      if (known && Date.now() - known.at < KEPT_MS) return known.row;
      const row = parts.readQuota(sql, userId);
      remembered.set(userId, { at: Date.now(), row });
      return row;
    },
  }),
} satisfies Fault;
