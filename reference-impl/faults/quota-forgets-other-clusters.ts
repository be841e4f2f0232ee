import { countWhere } from './steps/count-where.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Only sessions of clusters with an agent count.',
  caughtBy: ['quotas/counts-sessions-wherever-they-are › those of another cluster count'],
  api: (parts) =>
    countWhere(parts, { such: '(cluster_id IS NULL OR cluster_id IN (SELECT cluster_id FROM agents))' }),
} satisfies Fault;
