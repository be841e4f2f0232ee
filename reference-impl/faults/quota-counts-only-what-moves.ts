import { countWhere } from './steps/count-where.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Only sessions count that are on their way to another state.',
  caughtBy: [
    'quotas/counts-what-is-there › running counts',
    'quotas/counts-what-is-there › hibernated counts',
  ],
  spills: ['quotas/*'],
  api: (parts) => countWhere(parts, { states: ['pending', 'starting', 'waking', 'hibernating'] }),
} satisfies Fault;
