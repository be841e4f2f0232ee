import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

const COOL_DOWN = '20 seconds';

export default {
  sentence: 'A session that has just fallen asleep is not woken for a while.',
  caughtBy: [
    'hibernation/a-wake-races-the-hibernations-end › refused, it is accepted once the session is hibernated',
    'hibernation/answers-202-and-is-waking › answers 202 Accepted',
    'hibernation/answers-202-and-is-waking › its row is waking',
  ],
  spills: [
    'hibernation/*',
    'errors/*',
    'invariants/*',
    'quotas/waking-asks-for-no-quota',
    'compatibility/refuses-to-wake-an-old-session',
    'contract/put-session-wake-answer',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const recent =
        change.request === 'wake'
          ? await api.db.query(
              `SELECT id FROM sessions WHERE id = $1 AND state = 'hibernated'
                 AND updated_at > clock_timestamp() - $2::interval`,
              [change.sessionId, COOL_DOWN],
            )
          : [];
      if (recent.length > 0) return refuse('notReady', 'The session has just fallen asleep.');
      return parts.changeSession(api, caller, change);
    },
  }),
} satisfies Fault;
