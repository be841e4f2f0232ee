import type { Fault } from './fault.ts';

export default {
  sentence: 'Tells that a woken session runs, and never that the command is complete.',
  caughtBy: ['hibernation/agent-reports-running-once-awake › it reports the command complete'],
  agent: (parts) => ({
    ...parts,
    carryOut: async (driver, order, work) => {
      await parts.carryOut(driver, order, work);
      if (order.action === 'wake_session') await new Promise(() => undefined);
    },
  }),
} satisfies Fault;
