import type { Fault } from './fault.ts';

const SOON_MS = 120_000;

export default {
  sentence: 'Says of a session that woke within two minutes that it sleeps again, and leaves it awake.',
  caughtBy: [
    'hibernation/agent-keeps-the-order-of-commands › in the end it is as the last one wants it',
    'hibernation/agent-goes-through-three-cycles › each scales to 0, or back to 1',
    'hibernation/agent-scales-in-its-own-namespace › the session sleeps in the namespace of the agent',
  ],
  agent: (parts) => {
    const woken = new Map<string, number>();
    return {
      ...parts,
      async carryOut(driver, order, work) {
        const { sessionId, action } = order;
        const isSoon = performance.now() - (woken.get(sessionId) ?? -SOON_MS) < SOON_MS;
        if (action === 'hibernate_session' && isSoon) {
          work.report({ sessionId, state: 'hibernated' });
          return;
        }
        await parts.carryOut(driver, order, work);
        if (action === 'wake_session') woken.set(sessionId, performance.now());
      },
    };
  },
} satisfies Fault;
