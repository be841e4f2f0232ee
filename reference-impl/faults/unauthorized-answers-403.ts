import type { Fault } from './fault.ts';

export default {
  sentence: 'Who is not known is told that they may not, instead of who to be.',
  caughtBy: [
    'contract/refuses-a-forged-token › each forgery is answered 401',
    'contract/refuses-a-wrong-password › both are answered 401',
    'contract/refuses-an-expired-token › the expired one is answered 401',
    'contract/refuses-those-without-a-token › every request is answered 401',
  ],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (refusal.refused === 'unauthorized' ? 403 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
