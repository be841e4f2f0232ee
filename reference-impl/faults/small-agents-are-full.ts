import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that names less than one CPU is taken for full.',
  caughtBy: [
    'selection/cpu-and-memory-of-an-agent-only-inform › a session larger than what it names is accepted',
    'selection/cpu-and-memory-of-an-agent-only-inform › and goes to it',
  ],
  api: (parts) => ({
    ...parts,
    async readCandidates(api, tx) {
      const small = await tx.query<{ agent_id: string }>(
        `SELECT agent_id FROM agents WHERE capacity->>'cpu' LIKE '%m'`,
      );
      const candidates = await parts.readCandidates(api, tx);
      return candidates.filter(({ agentId }) => !small.some(({ agent_id }) => agent_id === agentId));
    },
  }),
} satisfies Fault;
