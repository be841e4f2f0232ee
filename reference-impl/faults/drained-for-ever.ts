import type { Fault } from './fault.ts';

const drained = new Set<string>();

export default {
  sentence: 'An agent that drained once is never selected again.',
  caughtBy: ['selection/a-draining-agent-gets-nothing-new › online again, it is chosen again'],
  api: (parts) => ({
    ...parts,
    eligible(candidates, wish) {
      for (const { agentId, status } of candidates) if (status === 'draining') drained.add(agentId);
      return parts.eligible(
        candidates.filter(({ agentId }) => !drained.has(agentId)),
        wish,
      );
    },
  }),
} satisfies Fault;
