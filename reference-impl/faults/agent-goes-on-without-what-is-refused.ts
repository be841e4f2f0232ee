import type { Fault } from './fault.ts';

export default {
  sentence: 'Goes on with a start of which the cluster refused a part.',
  caughtBy: [
    'errors/agent-says-why-the-cluster-refuses › it is failed',
    'errors/agent-says-why-the-cluster-refuses › the session was not said to run',
    'errors/agent-says-why-the-cluster-refuses › nothing of it is left',
    'errors/agent-says-why-the-cluster-refuses › it says why',
  ],
  agent: (parts) => ({
    ...parts,
    carryOut: (driver, order, work) =>
      parts.carryOut(driver, order, work).catch((trouble: unknown) => {
        if (order.action !== 'start_session' || !String(trouble).includes('403')) throw trouble;
        work.report({ sessionId: order.sessionId, state: 'running' });
      }),
    planUndoStart: () => [],
  }),
} satisfies Fault;
