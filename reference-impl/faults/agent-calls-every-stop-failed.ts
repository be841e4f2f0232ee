import type { Fault } from './fault.ts';

export default {
  sentence: 'Does a stop, and reports it as failed.',
  caughtBy: [
    'termination/agent-deletes-the-claim-when-asked › the stop is complete',
    'termination/agent-reports-terminated-when-everything-is-gone › it reports terminated',
    'termination/agent-reports-terminated-when-everything-is-gone › it reports the stop complete',
    'termination/agent-says-failed-when-something-is-left › the same stop succeeds once the cluster allows it',
    'termination/agent-stop-cuts-a-start-short › the stop is complete',
    'termination/platform-terminates-a-session › the row comes to terminated',
  ],
  spills: ['*/agent-*', '*/platform-*'],
  agent: (parts) => ({
    ...parts,
    async carryOut(driver, order, work) {
      if (order.action !== 'stop_session') return parts.carryOut(driver, order, work);
      await parts.carryOut(driver, order, { ...work, report: () => undefined });
      throw new Error('The session is not there.');
    },
  }),
} satisfies Fault;
