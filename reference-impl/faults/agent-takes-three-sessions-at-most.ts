import type { Fault } from './fault.ts';

const MOST = 3;
const held = new Set<string>();

export default {
  sentence: 'Fails every start beyond its third session, though it told nobody of a limit.',
  caughtBy: [
    'creation/platform-agent-restart-loses-no-session › a new session runs',
    'creation/platform-spreads-sessions-over-two-agents › all of them run',
  ],
  spills: ['*/platform-*'],
  agent: (parts) => ({
    ...parts,
    async carryOut(driver, order, work) {
      for (const { sessionId } of await driver.survey()) held.add(sessionId);
      if (order.action === 'start_session') {
        if (!held.has(order.sessionId) && held.size >= MOST) throw new Error('This agent is full.');
        held.add(order.sessionId);
      }
      if (order.action === 'stop_session') held.delete(order.sessionId);
      await parts.carryOut(driver, order, work);
    },
  }),
} satisfies Fault;
