import type { Fault } from './fault.ts';

export default {
  sentence: 'CPU is summed up in binary fractions.',
  caughtBy: ['quotas/keeps-within-the-cpu-limit › exactly up to the limit it is admitted'],
  api: (parts) => ({
    ...parts,
    overQuota(used, asked, limits, fit) {
      const [inUse, wanted, limit] = [used.cpu, asked.cpu, limits.cpu].map((amount) => Number(amount) / 1000);
      const over = (inUse ?? 0) + (wanted ?? 0) > (limit ?? 0);
      return parts.overQuota(
        used,
        over ? { ...asked, cpu: asked.cpu + limits.cpu + 1n } : asked,
        limits,
        fit,
      );
    },
  }),
} satisfies Fault;
