import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that nobody knows is a bad request.',
  caughtBy: ['creation/lets-nobody-in-without-the-agents-key › a connection of an unknown agent is refused'],
  spills: ['errors/*'],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (refusal.refused === 'agentNotFound' ? 400 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
