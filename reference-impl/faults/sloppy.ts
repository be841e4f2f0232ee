import { isRefusal, refuse } from '../api/refusals.ts';

import type { Fault } from './fault.ts';

/**
 * Ten unrelated breaches at once: a report about it shows ten findings, not a hundred.
 *
 *  1. a session's answer has no `persistentHome`
 *  2. refusals are `{code, detail}` instead of `{error, message}`
 *  3. empty lists are null
 *  4. `POST /templates` answers 404
 *  5. the `clusterId` of a create is ignored
 *  6. `DELETE /sessions/:id` answers 200, without `commandId`
 *  7. registering a new agent answers 200
 *  8. the login does not say when the token expires
 *  9. frames to the agent carry no timestamp
 * 10. an unknown session is a bad request
 */
export default {
  sentence: 'Ten unrelated breaches of the contract at once.',
  caughtBy: [
    'creation/goes-to-the-cluster-that-was-asked-for › no session goes to an agent of another cluster',
    'termination/answers-202-and-is-terminating › answers 202 Accepted',
    'termination/refuses-an-unknown-session › answers 404',
    'contract/post-auth-login-answer › lawful requests get the status and the shape of the contract',
    'contract/post-sessions-answer › lawful requests get the status and the shape of the contract',
    'contract/get-sessions-answer › lawful requests get the status and the shape of the contract',
    'contract/get-session-answer › lawful requests get the status and the shape of the contract',
    'contract/delete-session-answer › lawful requests get the status and the shape of the contract',
    'contract/get-templates-answer › lawful requests get the status and the shape of the contract',
    'contract/post-templates-answer › lawful requests get the status and the shape of the contract',
    'contract/post-agents-register-answer › lawful requests get the status and the shape of the contract',
    'contract/get-admin-agents-answer › lawful requests get the status and the shape of the contract',
    'contract/command-start-session-frame › its frames have the shape of the contract',
    'contract/command-stop-session-frame › its frames have the shape of the contract',
    'contract/command-hibernate-session-frame › its frames have the shape of the contract',
    'contract/command-wake-session-frame › its frames have the shape of the contract',
    'contract/refusal-answers › every refusal has an error and a message',
  ],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) => ({ ...parts.sessionView(row, time), persistentHome: undefined }),
    refusalBody: ({ refused, message }) => ({ code: refused, detail: message }),
    listAnswer: (key, items) =>
      items.length === 0 ? { [key]: null, total: 0 } : parts.listAnswer(key, items),
    createTemplate: () => Promise.resolve(refuse('notFound', 'There is nothing at this path.')),
    eligible: (candidates, wish) => parts.eligible(candidates, { ...wish, clusterId: undefined }),
    async changeSession(api, caller, change) {
      const answer = await parts.changeSession(api, caller, change);
      if (isRefusal(answer) || change.request !== 'delete') return answer;
      return { status: 200, body: { name: change.sessionId, message: 'The session is being deleted.' } };
    },
    status: { ...parts.status, registered: 200 },
    loginAnswer: (token, _expiresAt, user) => ({ token, user }),
    frame: (type, payload) => ({ type, payload }),
    refusalStatus: (refusal) => (refusal.refused === 'sessionNotFound' ? 400 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
