import { countWhere } from './steps/count-where.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Sessions that nobody touched for a year do not count.',
  caughtBy: ['quotas/counts-sessions-wherever-they-are › those from long ago count'],
  api: (parts) => countWhere(parts, { such: "updated_at > now() - interval '1 year'" }),
} satisfies Fault;
