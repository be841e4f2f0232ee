import { changeAmounts } from './steps/change-amounts.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Of a quantity only the last 32 characters are read.',
  caughtBy: ['quotas/refuses-wrong-quantities › more than 32 characters are answered 400'],
  api: (parts) =>
    changeAmounts(parts, 'POST /sessions', (amount) =>
      typeof amount === 'string' ? amount.slice(-32) : amount,
    ),
} satisfies Fault;
