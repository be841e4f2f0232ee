import type { Fault } from './fault.ts';

export default {
  sentence: 'A body that is too large is answered 500.',
  caughtBy: ['errors/bodies-up-to-a-mebibyte › a larger one is taken, or refused with 413 or 400'],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (refusal.refused === 'tooLarge' ? 500 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
