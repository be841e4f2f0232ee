import { countWhere } from './steps/count-where.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Only sessions count that no agent has.',
  caughtBy: ['quotas/counts-sessions-wherever-they-are › those of the agent that would be chosen count'],
  api: (parts) => countWhere(parts, { such: 'agent_id IS NULL' }),
} satisfies Fault;
