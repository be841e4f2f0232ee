import type { Fault } from './fault.ts';

export default {
  sentence: 'A session whose start failed is not started again, whatever the cluster allows by then.',
  caughtBy: [
    'errors/agent-says-why-the-cluster-refuses › the same start succeeds once the cluster allows it',
  ],
  agent(parts) {
    const failed = new Set<string>();
    return {
      ...parts,
      async carryOut(driver, order, work) {
        if (failed.has(order.sessionId)) throw new Error('This session has failed before.');
        await parts.carryOut(driver, order, work).catch((trouble: unknown) => {
          if (order.action === 'start_session') failed.add(order.sessionId);
          throw trouble;
        });
      },
    };
  },
} satisfies Fault;
