import { afterRefused } from './steps/after-refused.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Whoever asks for more than the quota allows loses the sessions that there are.',
  caughtBy: [
    'quotas/lowered-limits-refuse-only-what-is-new › the sessions run on',
    'quotas/lowered-limits-refuse-only-what-is-new › their agent is told nothing',
  ],
  api: (parts) =>
    afterRefused(parts, 'quotaExceeded', async (api, caller, body) => {
      const user: unknown = Reflect.get(Object(body) as object, 'user');
      const rows = await api.db.query<{ id: string }>(
        "SELECT s.id FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.username = $1 AND state = 'running'",
        [user],
      );
      for (const { id } of rows)
        await parts.changeSession(api, caller, { request: 'delete', sessionId: id, deletePVC: false });
    }),
} satisfies Fault;
