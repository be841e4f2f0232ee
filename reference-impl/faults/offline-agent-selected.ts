import { candidateOf } from '../api/agent-rows.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Agents that are not connected are selected too.',
  caughtBy: [
    'creation/an-offline-agent-is-not-chosen › no session goes to it',
    'selection/an-agent-that-is-gone-gets-nothing › its broken connection is noticed',
    'selection/an-agent-that-is-gone-gets-nothing › so is its leaving',
    'selection/an-agent-that-is-gone-gets-nothing › from then on no session is accepted',
    'selection/refuses-a-cluster-without-agents › a cluster whose only agent is away is refused',
    'errors/answers-503-without-agents › once the last agent has left, it is 503',
    'errors/answers-503-without-agents › the error is "No agents available"',
    'errors/answers-503-without-agents › and a message says more',
    'errors/answers-503-without-agents › what was refused left no row and no command',
    'errors/only-heartbeats-keep-an-agent-online › no session goes to the one that is dead',
  ],
  api: (parts) => ({
    ...parts,
    async readCandidates(api, tx) {
      const agents = await parts.listAgents(tx, {});
      const loads = await parts.readLoads(
        tx,
        agents.map(({ agent_id }) => agent_id),
        parts.loadFreeStates,
      );
      return agents.map((agent) =>
        candidateOf({ ...agent, status: 'online' }, true, loads.get(agent.agent_id) ?? 0),
      );
    },
  }),
} satisfies Fault;
