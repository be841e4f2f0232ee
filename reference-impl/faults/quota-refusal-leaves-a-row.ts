import { afterRefused } from './steps/after-refused.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that the quota refused is kept as failed.',
  caughtBy: [
    'quotas/a-refusal-leaves-nothing › no row is left',
    'quotas/twenty-at-once-keep-to-the-session-limit › the rows are those of what was admitted',
    'quotas/twenty-at-once-keep-to-the-cpu-limit › the rows are those of what was admitted',
    'quotas/twenty-at-once-keep-to-the-memory-limit › the rows are those of what was admitted',
    'quotas/two-users-at-once-do-not-disturb-each-other › the rows are those of what was admitted',
  ],
  api: (parts) =>
    afterRefused(parts, 'quotaExceeded', async (api, _caller, body) => {
      const user: unknown = Reflect.get(Object(body) as object, 'user');
      const template: unknown = Reflect.get(Object(body) as object, 'template');
      await api.db.query(
        `INSERT INTO sessions (id, user_id, template_name, state)
         SELECT $1, id, $3, 'failed' FROM users WHERE username = $2`,
        [parts.newSessionId(), user, template],
      );
    }),
} satisfies Fault;
