import { isRefusal, refuse } from '../api/refusals.ts';

import type { Fault } from './fault.ts';

const ANSWERS = [
  ...['post-auth-login', 'post-sessions', 'get-sessions', 'get-session', 'delete-session', 'get-templates'],
  ...['post-templates', 'post-agents-register', 'get-admin-agents'],
].map((what) => `contract/${what}-answer › lawful requests get the status and the shape of the contract`);

const FRAMES = ['start', 'stop', 'hibernate', 'wake'].map(
  (what) => `contract/command-${what}-session-frame › its frames have the shape of the contract`,
);

/** A report about it shows as many findings as there are breaches, not a hundred. */
export default {
  sentence: 'Ten unrelated breaches of the contract at once.',
  caughtBy: [
    'creation/goes-to-the-cluster-that-was-asked-for › no session goes to an agent of another cluster',
    'termination/answers-202-and-is-terminating › answers 202 Accepted',
    'termination/refuses-an-unknown-session › answers 404',
    ...[...ANSWERS, ...FRAMES, 'contract/refusal-answers › every refusal has an error and a message'],
  ],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) => ({ ...parts.sessionView(row, time), persistentHome: undefined }),
    refusalBody: ({ refused, message }) => ({ code: refused, detail: message }),
    listAnswer: (key, all) => (all.length === 0 ? { [key]: null, total: 0 } : parts.listAnswer(key, all)),
    createTemplate: () => Promise.resolve(refuse('notFound', 'There is nothing at this path.')),
    eligible: (candidates, wish) => parts.eligible(candidates, { ...wish, clusterId: undefined }),
    async changeSession(api, caller, change) {
      const answer = await parts.changeSession(api, caller, change);
      const isOther = isRefusal(answer) || change.request !== 'delete';
      return isOther ? answer : { status: 200, body: { name: change.sessionId, message: 'Being deleted.' } };
    },
    status: { ...parts.status, registered: 200 },
    loginAnswer: (token, _expiresAt, user) => ({ token, user }),
    frame: (type, payload) => ({ type, payload }),
    refusalStatus: (refusal) => (refusal.refused === 'sessionNotFound' ? 400 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
