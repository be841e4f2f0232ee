import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that no agent fits is answered 409.',
  caughtBy: ['selection/refuses-when-nobody-fits-and-leaves-nothing › it is answered 503'],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (refusal.refused === 'noAgents' ? 409 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
