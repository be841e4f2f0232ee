import type { Fault } from './fault.ts';

export default {
  sentence: 'A quantity that no machine has is an accident.',
  caughtBy: ['quotas/refuses-wrong-quantities › what no machine has is refused'],
  api: (parts) => ({
    ...parts,
    overQuota(used, asked, limits, fit) {
      if (asked.cpu > 2n ** 63n || asked.memory > 2n ** 63n) throw new RangeError('bigint out of range');
      return parts.overQuota(used, asked, limits, fit);
    },
  }),
} satisfies Fault;
