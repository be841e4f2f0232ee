import { rememberWhoAsks } from './steps/who-asks.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'The quota is the one of the user who asks, whoever the session is for.',
  caughtBy: [
    'quotas/each-user-has-an-own-quota › who has used it up is refused, also when asked for by the admin',
    'quotas/each-user-has-an-own-quota › another user is admitted, also when asked for by one without quota',
  ],
  api: (given) => {
    const [parts, asking] = rememberWhoAsks(given);
    return {
      ...parts,
      readQuota: (sql, userId) => parts.readQuota(sql, asking()?.caller.id ?? userId),
      readCounted: (sql, userId) => parts.readCounted(sql, asking()?.caller.id ?? userId),
    };
  },
} satisfies Fault;
