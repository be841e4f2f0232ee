import { changeAmounts } from './steps/change-amounts.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Quantities of more than eight characters are refused.',
  caughtBy: ['quotas/refuses-wrong-quantities › lawful ones are admitted'],
  api: (parts) =>
    changeAmounts(parts, 'POST /sessions', (amount) =>
      typeof amount === 'string' && amount.length > 8 ? 'refused' : amount,
    ),
} satisfies Fault;
