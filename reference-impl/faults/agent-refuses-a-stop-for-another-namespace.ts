import type { Fault } from './fault.ts';

export default {
  sentence: 'Calls a stop failed whose command names another namespace than the session’s own start did.',
  caughtBy: ['termination/agent-stops-in-its-own-namespace › the stop is complete'],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) =>
      order.namespace === 'default'
        ? [{ kind: 'refuse', why: 'This session is in another namespace.' }]
        : parts.planStop(order, seen),
  }),
} satisfies Fault;
