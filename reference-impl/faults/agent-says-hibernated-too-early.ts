import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';

/** Long enough that somebody looks meanwhile. */
const TOO_EARLY_MS = 600;

export default {
  sentence: 'Says that a session is hibernated before it scales its Deployment.',
  caughtBy: [
    'hibernation/agent-reports-hibernated-once-scaled › by then the Deployment has 0 replicas',
    'hibernation/agent-says-failed-when-it-may-not-scale › the session was not said to sleep',
  ],
  agent: (parts) => ({
    ...parts,
    carryOut: async (driver, order, work) => {
      const runs = (await driver.survey()).some(
        ({ sessionId, state }) => sessionId === order.sessionId && state === 'running',
      );
      if (order.action === 'hibernate_session' && runs) {
        work.report({ sessionId: order.sessionId, state: 'hibernated' });
        await sleep(TOO_EARLY_MS);
      }
      await parts.carryOut(driver, order, work);
    },
  }),
} satisfies Fault;
