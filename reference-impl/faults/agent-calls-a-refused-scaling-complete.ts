import type { Fault } from './fault.ts';

export default {
  sentence: 'Calls a hibernation or an awakening complete that the cluster refused.',
  caughtBy: [
    'hibernation/agent-says-failed-when-it-may-not-scale › a hibernation that was refused is failed',
    'hibernation/agent-says-failed-when-it-may-not-scale › an awakening that was refused is failed',
  ],
  agent: (parts) => ({
    ...parts,
    carryOut: async (driver, order, work) => {
      const isScaling = order.action === 'hibernate_session' || order.action === 'wake_session';
      await parts.carryOut(driver, order, work).catch((trouble: unknown) => {
        if (!isScaling || !String(trouble).includes('403')) throw trouble;
      });
    },
  }),
} satisfies Fault;
