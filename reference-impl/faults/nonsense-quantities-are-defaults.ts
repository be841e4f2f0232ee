import { changeAmounts } from './steps/change-amounts.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'What does not even begin with a number is taken for no quantity at all.',
  caughtBy: ['quotas/refuses-wrong-quantities › what is no quantity is answered 400'],
  api: (parts) =>
    changeAmounts(parts, 'POST /sessions', (amount) =>
      typeof amount === 'string' && !/^[-0-9]/.test(amount) ? undefined : amount,
    ),
} satisfies Fault;
