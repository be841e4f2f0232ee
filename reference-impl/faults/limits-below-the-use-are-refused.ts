import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Limits cannot be set below what is in use.',
  caughtBy: ['quotas/lowered-limits-refuse-only-what-is-new › limits below the use are taken'],
  api: (parts) => ({
    ...parts,
    async changeQuota(api, id, body) {
      const user = await parts.findUser(api.db, id);
      const wanted: unknown = Reflect.get(Object(body) as object, 'maxSessions');
      const used = user === undefined ? [] : await parts.readCounted(api.db, user.id);
      return typeof wanted === 'number' && wanted < used.length
        ? refuse('invalidState', 'More than that is in use.')
        : parts.changeQuota(api, id, body);
    },
  }),
} satisfies Fault;
