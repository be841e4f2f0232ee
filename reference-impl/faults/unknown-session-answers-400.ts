import type { Fault } from './fault.ts';

export default {
  sentence: 'An unknown session is a bad request.',
  caughtBy: [
    'termination/refuses-an-unknown-session › answers 404',
    'hibernation/refuses-an-unknown-session › hibernating it answers 404',
    'hibernation/refuses-an-unknown-session › waking it answers 404',
  ],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (refusal.refused === 'sessionNotFound' ? 400 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
