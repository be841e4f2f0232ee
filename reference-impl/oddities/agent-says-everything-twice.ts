import type { Oddity } from './oddity.ts';

export default {
  sentence: 'The agent acknowledges twice, and says twice that a session is starting.',
  tempts: {
    check: 'creation/agent-acknowledges-at-once',
    habit: 'An acknowledgement comes once.',
    rewrite: {
      file: 'suites/02-creation/agent-acknowledges-at-once.ts',
      from: "expect(reports[0]).toBe('ack');",
      to: "expect(reports.slice(0, 2)).toEqual(['ack', 'failed']);",
    },
  },
  agent: (parts) => ({
    ...parts,
    acknowledge: (commandId) => [...parts.acknowledge(commandId), ...parts.acknowledge(commandId)],
    carryOut: (driver, order, work) => {
      if (order.action === 'start_session')
        for (let time = 0; time < 2; time += 1)
          work.report({ sessionId: order.sessionId, state: 'starting' });
      return parts.carryOut(driver, order, work);
    },
  }),
} satisfies Oddity;
