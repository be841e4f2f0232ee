import type { Fault } from './fault.ts';

export default {
  sentence: 'Says that a session runs although a stop has just cut its awakening short.',
  caughtBy: ['hibernation/agent-stop-cuts-a-wake-short › it is not said to run any more'],
  agent: (parts) => {
    const cut = new Set<string>();
    return {
      ...parts,
      carryOut: async (driver, order, work) => {
        const { sessionId, action } = order;
        await parts.carryOut(driver, order, work).catch((trouble: unknown) => {
          if (action === 'wake_session' && work.signal.aborted) cut.add(sessionId);
          throw trouble;
        });
        if (action === 'stop_session' && cut.delete(sessionId)) work.report({ sessionId, state: 'running' });
      },
    };
  },
} satisfies Fault;
