import type { Counted, QuotaRow } from '../api/quota.ts';
import type { Fault } from './fault.ts';

const admitted = new Map<string, readonly Counted[]>();
const limits = new Map<string, Promise<QuotaRow | undefined>>();

export default {
  sentence: 'Each process counts for itself what it has admitted, and asks for a limit once.',
  caughtBy: [
    'quotas/two-processes-keep-to-one-quota › together they admit exactly five',
    'quotas/two-processes-keep-to-one-quota › both show the same use',
    'quotas/two-processes-keep-to-one-quota › a limit raised through one holds in the other',
  ],
  api: (parts) => ({
    ...parts,
    readCounted: (_sql, userId) => Promise.resolve([...(admitted.get(userId) ?? [])]),
    newSession(plan, agent) {
      const { cpu, memory } = plan.resources;
      admitted.set(plan.user.id, [...(admitted.get(plan.user.id) ?? []), { cpu, memory }]);
      return parts.newSession(plan, agent);
    },
    readQuota(sql, userId) {
      const known = limits.get(userId) ?? parts.readQuota(sql, userId);
      limits.set(userId, known);
      return known;
    },
  }),
} satisfies Fault;
