import type { Fault } from './fault.ts';

export default {
  sentence: 'Calls a stop complete although the cluster refused a part of it.',
  caughtBy: [
    'termination/agent-says-failed-when-something-is-left › a stop that left a Service is failed',
    'termination/agent-says-failed-when-something-is-left › it does not call the session terminated',
    'termination/agent-says-failed-when-something-is-left › it says why',
  ],
  agent: (parts) => ({
    ...parts,
    carryOut: async (driver, order, work) => {
      if (order.action !== 'stop_session') return parts.carryOut(driver, order, work);
      await parts.carryOut(driver, order, work).catch(() => {
        work.report({ sessionId: order.sessionId, state: 'terminated' });
      });
    },
  }),
} satisfies Fault;
