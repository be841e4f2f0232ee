import { isRefusal, refuse } from '../api/refusals.ts';

import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that is being deleted counts as gone: its deletion is done, and answered 404.',
  caughtBy: [
    'termination/a-second-stop-makes-no-second-command › the first is accepted',
    'termination/refuses-what-is-terminated › it was deleted once',
    'termination/refuses-an-unknown-session › the same request for a session that exists is accepted',
    'termination/a-deleted-agents-session-refuses-gracefully › a session with an agent is accepted',
    'termination/many-stops-at-once › all are accepted',
    'termination/only-the-owner-may-stop › the owner may delete it',
    'termination/only-the-owner-may-stop › an operator may delete it',
    'termination/an-orphans-stop-is-refused-or-waits › it is accepted, or refused with 409 or 503',
    'termination/platform-orphan-is-cleaned-up › it is accepted, or refused with 409 or 503',
    'termination/platform-orphan-is-cleaned-up › the row follows the answer: terminating when accepted, as before when refused',
    'termination/platform-terminates-a-session › it is accepted',
    'compatibility/platform-old-sessions-beside-new-ones › the new one is terminated',
  ],
  spills: [
    '{contract,termination,errors,invariants}/*',
    '{hibernation,compatibility}/{a-workload,deletes,refuses}-*',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const answer = await parts.changeSession(api, caller, change);
      if (isRefusal(answer) || change.request !== 'delete') return answer;
      return refuse('sessionNotFound', 'There is no such session any more.');
    },
  }),
} satisfies Fault;
