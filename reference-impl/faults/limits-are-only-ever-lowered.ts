import type { Fault } from './fault.ts';

export default {
  sentence: 'Limits that were set once can be lowered, and not raised any more.',
  caughtBy: ['quotas/lowered-limits-refuse-only-what-is-new › once raised again they admit at once'],
  spills: ['quotas/*'],
  api: (parts) => ({
    ...parts,
    async changeQuota(api, id, body) {
      const user = await parts.findUser(api.db, id);
      const before = user && (await parts.readQuota(api.db, user.id));
      const { maxSessions } = Object(body) as { maxSessions?: unknown }; // read by whoever comes next
      const most = before?.max_sessions ?? Infinity;
      return parts.changeQuota(
        api,
        id,
        Number(maxSessions) > most ? { ...Object(body), maxSessions: most } : body,
      );
    },
  }),
} satisfies Fault;
