import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Only a session whose start command is in the ledger sleeps and wakes.',
  caughtBy: [
    'hibernation/hibernates-only-what-runs › hibernate of a running session is accepted',
    'hibernation/wakes-only-what-sleeps › wake of a hibernated session is accepted',
    'hibernation/routes-to-the-owning-agent › the wake is written for the owning agent',
    'hibernation/routes-to-the-owning-agent › the owning agent gets both',
    'quotas/waking-asks-for-no-quota › the wake is accepted',
    'quotas/waking-asks-for-no-quota › the session is waking',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const started = await api.db.query(
        `SELECT command_id FROM agent_commands WHERE session_id = $1 AND action = 'start_session'`,
        [change.sessionId],
      );
      const session = await parts.findSession(api.db, change.sessionId);
      if (change.request !== 'delete' && session?.agent_id != null && started.length === 0)
        return refuse('notReady', 'The session was never started.');
      return parts.changeSession(api, caller, change);
    },
  }),
} satisfies Fault;
