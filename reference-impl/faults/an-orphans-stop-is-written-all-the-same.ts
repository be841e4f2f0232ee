import { isRefusal } from '../api/refusals.ts';

import type { Fault } from './fault.ts';

export default {
  sentence: 'The stop of a session without agent is refused, and left to whichever agent came last.',
  caughtBy: [
    'termination/a-deleted-agents-session-refuses-gracefully › no command is made, and no agent gets one',
  ],
  spills: ['compatibility/{refuses-to-terminate,serves-rows,platform-old}-*'],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const answer = await parts.changeSession(api, caller, change);
      const session = await parts.findSession(api.db, change.sessionId);
      const orphaned = isRefusal(answer) && answer.refused === 'notReady' && change.request === 'delete';
      if (!orphaned || session === undefined) return answer;
      const [last] = await api.db.query<{ agent_id: string }>(
        "SELECT agent_id FROM agents WHERE status = 'online' ORDER BY connected_at DESC LIMIT 1",
      );
      const action = 'stop_session';
      const payload = parts.changePayload(session, action, change.deletePVC);
      const command = { commandId: parts.newCommandId(), sessionId: session.id, action, payload } as const;
      if (last !== undefined) await parts.insertCommand(api.db, { ...command, agentId: last.agent_id });
      return answer;
    },
  }),
} satisfies Fault;
