import { isRefusal } from '../api/refusals.ts';

import type { Fault } from './fault.ts';

export default {
  sentence:
    'The deletion of a session that nobody knows is refused, and passed on to every agent all the same.',
  caughtBy: [
    'termination/refuses-an-unknown-session › leaves no row and no command',
    'termination/refuses-an-unknown-session › the agent is told nothing of it',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const answer = await parts.changeSession(api, caller, change);
      const { sessionId, deletePVC } = change;
      const unknown = isRefusal(answer) && (await parts.findSession(api.db, sessionId)) === undefined;
      if (!unknown || change.request !== 'delete') return answer;
      for (const { agentId } of api.connections.byAgent.values()) {
        const payload = { sessionId, namespace: 'streamspace', deletePVC };
        const command = { commandId: parts.newCommandId(), agentId, sessionId, payload };
        await parts.insertCommand(api.db, { ...command, action: 'stop_session' });
        parts.deliver(api, agentId);
      }
      return answer;
    },
  }),
} satisfies Fault;
