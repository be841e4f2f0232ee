import type { Fault } from './fault.ts';

const going = Promise.withResolvers<undefined>();

export default {
  sentence: 'Takes back what it is just starting when it is told to go, and calls that complete.',
  caughtBy: ['errors/agent-leaves-in-the-middle-of-work › the session runs, once'],
  agent: (parts) => ({
    ...parts,
    carryOut: (driver, order, work) => Promise.race([parts.carryOut(driver, order, work), going.promise]),
    leave: async (agent) => {
      const work = { commandId: 'leaving', report: () => undefined, signal: new AbortController().signal };
      for (const { sessionId, state } of await agent.driver.survey()) {
        const stop = { action: 'stop_session', sessionId, namespace: undefined, deletePVC: false } as const;
        if (state === 'starting') await agent.driver.carryOut(stop, work);
      }
      going.resolve(undefined);
      await parts.leave(agent);
    },
  }),
} satisfies Fault;
