import type { Fault } from './fault.ts';

export default {
  sentence: 'A name that is taken is answered 400.',
  caughtBy: [
    'templates/a-name-is-taken-once › the second is answered 409',
    'templates/a-name-is-taken-once › and the others are answered 409',
  ],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (refusal.refused === 'taken' ? 400 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
