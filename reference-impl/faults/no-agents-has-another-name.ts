import type { Fault } from './fault.ts';

export default {
  sentence: 'Without agents the error is called "Service unavailable".',
  caughtBy: ['errors/answers-503-without-agents › the error is "No agents available"'],
  api: (parts) => ({
    ...parts,
    refusalBody: (refusal) =>
      refusal.refused === 'noAgents'
        ? { error: 'Service unavailable', message: refusal.message }
        : parts.refusalBody(refusal),
  }),
} satisfies Fault;
