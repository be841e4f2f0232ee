import type { Fault } from './fault.ts';

export default {
  sentence: 'A change that is possible is answered 202 and made afterwards, whatever becomes of that.',
  caughtBy: ['errors/a-request-survives-or-is-undone-with-its-database › what was accepted stands'],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const session = await parts.findSession(api.db, change.sessionId);
      if (!session?.agent_id || parts.nextState(change.request, session.state) === undefined)
        return parts.changeSession(api, caller, change);
      parts.changeSession(api, caller, change).catch(() => undefined);
      return {
        status: parts.status.accepted,
        body: parts.changeAnswer(change.sessionId, parts.newCommandId(), 'It will be done.'),
      };
    },
  }),
} satisfies Fault;
