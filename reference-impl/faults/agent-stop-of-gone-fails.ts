import type { Fault } from './fault.ts';

export default {
  sentence: 'Fails the stop of a session that is gone already.',
  caughtBy: ['termination/agent-stops-what-is-gone › the stop is complete'],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) =>
      seen.deployment === undefined
        ? [{ kind: 'refuse', why: 'There is no such session.' }]
        : parts.planStop(order, seen),
  }),
} satisfies Fault;
