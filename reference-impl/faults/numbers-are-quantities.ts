import { changeAmounts } from './steps/change-amounts.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A quantity may be any JSON value.',
  caughtBy: ['quotas/refuses-wrong-quantities › what is not a text is answered 400'],
  api: (parts) =>
    changeAmounts(parts, 'POST /sessions', (amount) =>
      typeof amount === 'number' ? String(amount) : typeof amount === 'string' ? amount : undefined,
    ),
} satisfies Fault;
