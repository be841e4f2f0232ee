import { COUNTED_STATES } from '../api/states.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Sessions of others count too, if they are of a template that one uses oneself.',
  caughtBy: [
    'quotas/each-user-has-an-own-quota › what others got is not held against them',
    'quotas/each-user-has-an-own-quota › another user is admitted, also when asked for by one without quota',
  ],
  spills: ['quotas/*'],
  api: (parts) => ({
    ...parts,
    readCounted: (sql, userId) =>
      sql.query(
        `SELECT cpu, memory FROM sessions WHERE state = ANY($2) AND
           (user_id = $1 OR template_name IN (SELECT template_name FROM sessions WHERE user_id = $1))`,
        [userId, COUNTED_STATES],
      ),
  }),
} satisfies Fault;
