import { countWhere } from './steps/count-where.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'An old session without quantities is no session.',
  caughtBy: ['quotas/nothing-said-counts-nothing › it is a session all the same'],
  api: (parts) => countWhere(parts, { such: 'cpu IS NOT NULL' }),
} satisfies Fault;
