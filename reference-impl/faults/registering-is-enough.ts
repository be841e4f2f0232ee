import { candidateOf } from '../api/agent-rows.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent can be selected from its registration on, before it ever connects.',
  caughtBy: [
    'invariants/no-session-goes-to-an-absent-agent › no session went to an agent that was away',
    'selection/keeps-every-wish-at-once › none goes to an agent that is draining, away or was never there',
    'selection/an-agent-that-never-connected-gets-nothing › while it is only registered, a session is refused',
    'selection/an-agent-that-never-connected-gets-nothing › and not by accident',
  ],
  api: (parts) => ({
    ...parts,
    async readCandidates(api, tx) {
      const early = (await parts.listAgents(tx, {})).filter(
        ({ connection_id, last_heartbeat }) => connection_id === null && last_heartbeat === null,
      );
      const added = early.map((agent) => candidateOf({ ...agent, status: 'online' }, true, 0));
      return [...(await parts.readCandidates(api, tx)), ...added];
    },
  }),
} satisfies Fault;
