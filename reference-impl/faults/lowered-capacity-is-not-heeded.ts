import type { Fault } from './fault.ts';

const most = new Map<string, number>();

export default {
  sentence: 'An agent takes as many sessions as it ever said: a lower number is not heeded.',
  caughtBy: ['selection/heeds-the-limit-of-a-heartbeat › with fewer places than sessions it gets none'],
  api: (parts) => ({
    ...parts,
    async readCandidates(api, tx) {
      const candidates = await parts.readCandidates(api, tx);
      return candidates.map((one) => {
        if (one.maxSessions === undefined) return one;
        const maxSessions = Math.max(one.maxSessions, most.get(one.agentId) ?? 0);
        most.set(one.agentId, maxSessions);
        return { ...one, maxSessions };
      });
    },
  }),
} satisfies Fault;
