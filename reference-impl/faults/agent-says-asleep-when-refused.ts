import type { Fault } from './fault.ts';

export default {
  sentence: 'Tells the state that was wanted although the cluster refused to scale, and fails after that.',
  caughtBy: [
    'hibernation/agent-says-failed-when-it-may-not-scale › the session was not said to sleep',
    'hibernation/agent-says-failed-when-it-may-not-scale › the session was not said to run',
  ],
  agent: (parts) => ({
    ...parts,
    carryOut: async (driver, order, work) => {
      const state = order.action === 'hibernate_session' ? 'hibernated' : 'running';
      const isScaling = order.action === 'hibernate_session' || order.action === 'wake_session';
      await parts.carryOut(driver, order, work).catch((trouble: unknown) => {
        if (isScaling && String(trouble).includes('403')) work.report({ sessionId: order.sessionId, state });
        throw trouble;
      });
    },
  }),
} satisfies Fault;
