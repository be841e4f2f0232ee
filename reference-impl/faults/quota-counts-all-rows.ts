import { countWhere } from './steps/count-where.ts';
import { COUNTED_STATES } from '../api/states.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Sessions count for ever.',
  caughtBy: [
    'quotas/does-not-count-what-is-over › terminating does not count',
    'quotas/does-not-count-what-is-over › terminated does not count',
    'quotas/does-not-count-what-is-over › failed does not count',
    'quotas/what-has-ended-is-free-at-once › once they are terminated another is admitted',
    'quotas/what-has-ended-is-free-at-once › once they have failed another is admitted',
    'quotas/use-follows-the-rows › rows ended by SQL are no use within 2 s',
    'quotas/platform-a-quota-at-work › when one is terminated another is admitted, and runs',
    'quotas/platform-a-quota-at-work › then two are in the cluster again',
  ],
  api: (parts) => countWhere(parts, { states: [...COUNTED_STATES, 'terminating', 'terminated', 'failed'] }),
} satisfies Fault;
