import { afterRefused } from './steps/after-refused.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that was asked for wrongly is kept as failed.',
  caughtBy: ['quotas/refuses-wrong-quantities › nothing is left of what was refused'],
  api: (parts) =>
    afterRefused(parts, 'invalidRequest', async (api, _caller, body) => {
      const user: unknown = Reflect.get(Object(body) as object, 'user');
      const template: unknown = Reflect.get(Object(body) as object, 'template');
      await api.db.query(
        `INSERT INTO sessions (id, user_id, template_name, state)
         SELECT $1, id, $3, 'failed' FROM users WHERE username = $2`,
        [parts.newSessionId(), user, template],
      );
    }),
} satisfies Fault;
