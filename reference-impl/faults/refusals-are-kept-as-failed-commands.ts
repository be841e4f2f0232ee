import { isRefusal } from '../api/refusals.ts';
import { ACTION_OF } from '../api/states.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A change that is refused leaves a failed command, which is sent to nobody.',
  caughtBy: [
    'invariants/each-accepted-request-makes-one-command › there are as many commands as accepted requests',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const answer = await parts.changeSession(api, caller, change);
      const session = isRefusal(answer) ? await parts.findSession(api.db, change.sessionId) : undefined;
      if (session?.agent_id != null)
        await api.db.query(
          `INSERT INTO agent_commands (command_id, agent_id, session_id, action, status)
           VALUES ($1, $2, $3, $4, 'failed')`,
          [parts.newCommandId(), session.agent_id, session.id, ACTION_OF[change.request]],
        );
      return answer;
    },
  }),
} satisfies Fault;
