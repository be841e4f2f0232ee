import { countWhere } from './steps/count-where.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Sessions of an agent that is gone do not count.',
  caughtBy: ['quotas/counts-sessions-wherever-they-are › those whose agent is gone count'],
  api: (parts) => countWhere(parts, { such: 'agent_id IS NOT NULL' }),
} satisfies Fault;
