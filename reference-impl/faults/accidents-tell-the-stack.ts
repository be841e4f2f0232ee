import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'What nobody expected is answered with its stack.',
  caughtBy: [
    'errors/fails-closed-while-its-database-is-gone › each answer says that something went wrong, and nothing of the inside',
  ],
  api: (parts) => ({
    ...parts,
    onAccident: (error) =>
      Promise.resolve(
        refuse('accident', (error instanceof Error ? error.stack : undefined) ?? 'nothing is known'),
      ),
  }),
} satisfies Fault;
