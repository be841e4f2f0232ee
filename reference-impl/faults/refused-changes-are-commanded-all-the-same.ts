import { isRefusal } from '../api/refusals.ts';
import { ACTION_OF } from '../api/states.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A change that the state does not allow is refused, and commanded all the same.',
  caughtBy: [
    'hibernation/changes-at-once-end-as-one-after-the-other › each accepted request makes one command, a refused one none',
    'hibernation/ten-hibernations-at-once-make-one-command › one command is made',
    'hibernation/ten-wakes-at-once-make-one-command › one command is made',
  ],
  spills: ['hibernation/*', 'termination/*', 'errors/*', 'invariants/*'],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const answer = await parts.changeSession(api, caller, change);
      const session = isRefusal(answer) ? await parts.findSession(api.db, change.sessionId) : undefined;
      if (session?.agent_id == null) return answer;
      const { agent_id: agentId, id: sessionId } = session;
      const action = ACTION_OF[change.request];
      const payload = parts.changePayload(session, action, change.deletePVC);
      const commandId = parts.newCommandId();
      await parts.insertCommand(api.db, { commandId, agentId, sessionId, action, payload });
      parts.deliver(api, agentId);
      return answer;
    },
  }),
} satisfies Fault;
