import { countWhere } from './steps/count-where.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Only sessions on Kubernetes count.',
  caughtBy: ['quotas/counts-sessions-wherever-they-are › those of another platform count'],
  api: (parts) => countWhere(parts, { such: "platform = 'kubernetes'" }),
} satisfies Fault;
