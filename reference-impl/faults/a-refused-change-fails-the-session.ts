import { isRefusal } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A change that the state does not allow is refused, and makes the session failed.',
  caughtBy: [
    'hibernation/hibernates-only-what-runs › hibernate of a pending session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a starting session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a hibernating session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a hibernated session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a waking session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a terminating session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a terminated session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a archived session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a pending session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a starting session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a running session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a hibernating session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a waking session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a terminating session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a terminated session changes nothing and tells nobody',
    'hibernation/wakes-only-what-sleeps › wake of a archived session changes nothing and tells nobody',
    'hibernation/deletes-only-what-is-not-ending › delete of a terminating session changes nothing and tells nobody',
    'hibernation/deletes-only-what-is-not-ending › delete of a terminated session changes nothing and tells nobody',
    'hibernation/refuses-what-the-state-does-not-allow › none of them changes the row or makes a command',
    'hibernation/ten-hibernations-at-once-make-one-command › the session is hibernating',
    'hibernation/ten-wakes-at-once-make-one-command › the session is waking',
    'termination/a-second-stop-makes-no-second-command › the row stays as it was',
    'termination/refuses-what-is-terminated › its row and its commands stay as they were',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const answer = await parts.changeSession(api, caller, change);
      if (isRefusal(answer) && answer.refused === 'invalidState')
        await parts.saveSession(api.db, change.sessionId, { state: 'failed' });
      return answer;
    },
  }),
} satisfies Fault;
