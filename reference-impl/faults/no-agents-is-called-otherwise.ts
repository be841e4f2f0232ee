import type { Fault } from './fault.ts';

export default {
  sentence: "A session that no agent fits is refused with words of the API's own.",
  caughtBy: ['selection/refuses-when-nobody-fits-and-leaves-nothing › the error is `No agents available`'],
  api: (parts) => ({
    ...parts,
    refusalBody: (refusal) =>
      refusal.refused === 'noAgents'
        ? { error: 'Service unavailable', message: refusal.message }
        : parts.refusalBody(refusal),
  }),
} satisfies Fault;
