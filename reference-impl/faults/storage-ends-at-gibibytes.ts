import { refusesWhen } from './steps/refuse-when.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A limit of storage is read up to Gi, and no unit above.',
  caughtBy: ['errors/refuses-wrong-fields-in-put-user-quota › the same body without a mistake is taken'],
  api: (parts) =>
    refusesWhen(
      parts,
      'PUT /users/:id/quota',
      ({ maxStorage }) => typeof maxStorage === 'string' && /[TPE]i?$/.test(maxStorage),
    ),
} satisfies Fault;
