import { countWhere } from './steps/count-where.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Only those states count that the query of the plan names.',
  caughtBy: [
    'quotas/counts-what-is-there › pending counts',
    'quotas/counts-what-is-hibernating › hibernating counts',
    'quotas/twenty-at-once-keep-to-the-session-limit › exactly five are admitted',
  ],
  api: (parts) => countWhere(parts, { states: ['running', 'starting', 'hibernated', 'waking'] }),
} satisfies Fault;
