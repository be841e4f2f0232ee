import type { Fault } from './fault.ts';

export default {
  sentence: 'Says of a hibernation or an awakening that it failed, and never why.',
  caughtBy: [
    'hibernation/agent-takes-back-a-failed-wake › the report says why',
    'hibernation/agent-says-failed-when-it-may-not-scale › what is failed says why',
    'hibernation/agent-cannot-scale-what-is-not-there › what is failed says why',
  ],
  agent: (parts) => ({
    ...parts,
    carryOut: async (driver, order, work) => {
      const isScaling = order.action === 'hibernate_session' || order.action === 'wake_session';
      await parts.carryOut(driver, order, work).catch((trouble: unknown) => {
        throw isScaling ? new Error('') : trouble;
      });
    },
  }),
} satisfies Fault;
