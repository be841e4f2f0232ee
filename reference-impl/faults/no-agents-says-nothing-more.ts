import type { Fault } from './fault.ts';

export default {
  sentence: 'Without agents the refusal has no message.',
  caughtBy: ['errors/answers-503-without-agents › and a message says more'],
  api: (parts) => ({
    ...parts,
    refusalBody: (refusal) =>
      refusal.refused === 'noAgents' ? { error: 'No agents available' } : parts.refusalBody(refusal),
  }),
} satisfies Fault;
