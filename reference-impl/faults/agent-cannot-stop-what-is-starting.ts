import type { Fault } from './fault.ts';

export default {
  sentence: 'Fails the stop of a session that is still starting.',
  caughtBy: [
    'termination/agent-stop-cuts-a-start-short › the stop is complete',
    'termination/agent-stop-cuts-a-start-short › nothing of the session is left',
  ],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) =>
      seen.deployment !== undefined && seen.session === undefined
        ? [{ kind: 'refuse', why: 'The session is still starting.' }]
        : parts.planStop(order, seen),
  }),
} satisfies Fault;
