import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is woken only while its user is within the quota.',
  caughtBy: [
    'quotas/waking-asks-for-no-quota › the wake is accepted',
    'quotas/waking-asks-for-no-quota › the session is waking',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const session = await parts.findSession(api.db, change.sessionId);
      if (session === undefined || change.request !== 'wake') return parts.changeSession(api, caller, change);
      const limits = parts.limitsOf(await parts.readQuota(api.db, session.user_id));
      const used = parts.useOf(await parts.readCounted(api.db, session.user_id));
      const over = parts.overQuota(used, { sessions: 0n, cpu: 0n, memory: 0n }, limits, parts.fits);
      return over === undefined ? parts.changeSession(api, caller, change) : refuse('quotaExceeded', over);
    },
  }),
} satisfies Fault;
