import type { Candidate } from '../api/select-agent.ts';
import type { Fault } from './fault.ts';

const seen = new Map<string, Candidate>();

export default {
  sentence: 'An agent that was deleted is still selected, from memory.',
  caughtBy: ['selection/a-deleted-agent-gets-nothing › all go to the agent that stays'],
  api: (parts) => ({
    ...parts,
    async removeAgent(api, agentId) {
      const agent = await parts.findAgent(api.db, agentId);
      const [candidate] = (await parts.readCandidates(api, api.db)).filter((one) => one.agentId === agentId);
      if (agent && candidate) seen.set(agentId, candidate);
      return parts.removeAgent(api, agentId);
    },
    async readCandidates(api, tx) {
      return [...(await parts.readCandidates(api, tx)), ...seen.values()];
    },
  }),
} satisfies Fault;
