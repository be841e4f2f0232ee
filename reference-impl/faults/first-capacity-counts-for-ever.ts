import type { Fault } from './fault.ts';

const first = new Map<string, number | undefined>();

export default {
  sentence: 'An agent takes as many sessions as it said first, whatever its heartbeats say later.',
  caughtBy: [
    'selection/heeds-the-limit-of-a-heartbeat › with one place more it gets one',
    'selection/an-agent-that-takes-none-gets-nothing › once it takes some, it gets the next',
  ],
  api: (parts) => ({
    ...parts,
    async readCandidates(api, tx) {
      const candidates = await parts.readCandidates(api, tx);
      for (const { agentId, maxSessions } of candidates)
        if (!first.has(agentId)) first.set(agentId, maxSessions);
      return candidates.map((one) => ({ ...one, maxSessions: first.get(one.agentId) }));
    },
  }),
} satisfies Fault;
