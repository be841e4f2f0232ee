import { changeAmounts } from './steps/change-amounts.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A minus is overlooked.',
  caughtBy: ['quotas/refuses-wrong-quantities › nothing, and less than nothing, is answered 400'],
  api: (parts) =>
    changeAmounts(parts, 'POST /sessions', (amount) =>
      typeof amount === 'string' ? amount.replace(/^-/, '') : amount,
    ),
} satisfies Fault;
