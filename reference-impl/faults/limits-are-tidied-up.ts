import { changeAmounts } from './steps/change-amounts.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Limits are rounded and shortened until they can be kept.',
  caughtBy: [
    'quotas/refuses-limits-nobody-can-keep › limits of more than 32 characters are answered 400',
    'quotas/refuses-limits-nobody-can-keep › parts of a millicore and of a byte are answered 400',
  ],
  api: (parts) =>
    changeAmounts(parts, 'PUT /users/:id/quota', (amount) =>
      typeof amount === 'string' ? amount.slice(-32).replace(/\..*$/, '') : amount,
    ),
} satisfies Fault;
