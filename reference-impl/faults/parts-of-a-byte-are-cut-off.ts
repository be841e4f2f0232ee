import { changeAmounts } from './steps/change-amounts.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Parts of a millicore and of a byte are cut off.',
  caughtBy: ['quotas/refuses-wrong-quantities › parts of a millicore and of a byte are answered 400'],
  api: (parts) =>
    changeAmounts(parts, 'POST /sessions', (amount) =>
      typeof amount === 'string'
        ? amount.replace(/^([0-9]+)\.[0-9]{4,}/, '$1').replace(/\.5m$/, 'm')
        : amount,
    ),
} satisfies Fault;
