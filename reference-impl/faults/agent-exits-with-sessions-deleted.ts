import type { Fault } from './fault.ts';

export default {
  sentence: 'Stops every session of its own before it leaves.',
  caughtBy: [
    'creation/agent-leaves-on-sigterm › its sessions run on',
    'errors/agent-leaves-on-shutdown › its sessions run on',
  ],
  agent: (parts) => ({
    ...parts,
    leave: async (agent) => {
      const work = { commandId: 'leaving', report: () => undefined, signal: new AbortController().signal };
      for (const { sessionId } of await agent.driver.survey()) {
        const stop = { action: 'stop_session', sessionId, namespace: undefined, deletePVC: false } as const;
        await agent.driver.carryOut(stop, work);
      }
      await parts.leave(agent);
    },
  }),
} satisfies Fault;
