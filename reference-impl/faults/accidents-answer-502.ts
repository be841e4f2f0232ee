import type { Fault } from './fault.ts';

export default {
  sentence: 'What nobody expected is answered 502.',
  caughtBy: ['errors/names-its-accidents-as-the-contract-does › requests are answered 500'],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (refusal.refused === 'accident' ? 502 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
