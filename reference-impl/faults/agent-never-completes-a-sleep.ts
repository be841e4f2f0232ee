import type { Fault } from './fault.ts';

export default {
  sentence: 'Tells that a session is hibernated, and never that the command is complete.',
  caughtBy: ['hibernation/agent-reports-hibernated-once-scaled › it reports the command complete'],
  agent: (parts) => ({
    ...parts,
    carryOut: async (driver, order, work) => {
      await parts.carryOut(driver, order, work);
      if (order.action === 'hibernate_session') await new Promise(() => undefined);
    },
  }),
} satisfies Fault;
