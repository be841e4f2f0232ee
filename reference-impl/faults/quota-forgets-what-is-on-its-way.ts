import { countWhere } from './steps/count-where.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Sessions that start or wake do not count.',
  caughtBy: ['quotas/counts-what-is-there › starting counts', 'quotas/counts-what-is-there › waking counts'],
  api: (parts) => countWhere(parts, { states: ['pending', 'running', 'hibernated', 'hibernating'] }),
} satisfies Fault;
