import { candidateOf } from '../api/agent-rows.ts';
import type { Fault } from './fault.ts';

const away = new Set<string>();

export default {
  sentence: 'The idlest agent is chosen first; if it turns out to be away the session is refused.',
  caughtBy: ['creation/an-offline-agent-is-not-chosen › all are accepted'],
  spills: ['selection/*', 'errors/*'],
  api: (parts) => ({
    ...parts,
    async readCandidates(api, tx) {
      const agents = (await parts.listAgents(tx, {})).filter(({ connection_id }) => connection_id === null);
      for (const { agent_id } of agents) away.add(agent_id);
      const absent = agents.map((agent) => candidateOf({ ...agent, status: 'online' }, true, 0));
      const present = await parts.readCandidates(api, tx);
      for (const { agentId } of present) away.delete(agentId);
      return [...present, ...absent];
    },
    pickAgent(candidates) {
      const picked = parts.pickAgent(candidates);
      return picked === undefined || away.has(picked.agentId) ? undefined : picked;
    },
  }),
} satisfies Fault;
