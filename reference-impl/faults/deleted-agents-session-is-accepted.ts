import type { Fault } from './fault.ts';

export default {
  sentence: 'A session without an agent is terminated by the API itself.',
  caughtBy: [
    'termination/a-deleted-agents-session-refuses-gracefully › it is refused with a 4xx',
    'termination/a-deleted-agents-session-refuses-gracefully › its row stays as it was',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const session = await parts.findSession(api.db, change.sessionId);
      if (session?.agent_id !== null) return parts.changeSession(api, caller, change);
      await parts.saveSession(api.db, change.sessionId, { state: 'terminated' });
      return { status: 202, body: parts.changeAnswer(change.sessionId, parts.newCommandId(), 'It is gone.') };
    },
  }),
} satisfies Fault;
