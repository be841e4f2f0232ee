import type { Fault } from './fault.ts';

export default {
  sentence: 'A quota that is set is answered for and forgotten.',
  caughtBy: [
    'quotas/refuses-wrong-limits › lawful limits are taken',
    'quotas/refuses-limits-nobody-can-keep › lawful limits are taken',
    'quotas/keeps-the-limits-that-were-set › it is shown as it was set',
    'quotas/limits-that-were-set-hold › of sessions there are as many as it says',
    'quotas/limits-that-were-set-hold › of CPU there is as much as it says',
    'quotas/limits-that-were-set-hold › of memory there is as much as it says',
    'quotas/by-id-and-by-name-it-is-one-quota › what is set by one is read by the other',
  ],
  spills: ['quotas/*'],
  api: (parts) => ({
    ...parts,
    async changeQuota(api, id, body) {
      const before = await parts.findUser(api.db, id);
      const row = before && (await parts.readQuota(api.db, before.id));
      const answer = await parts.changeQuota(api, id, body);
      await api.db.query(
        'UPDATE user_quotas SET max_sessions = $2, max_cpu = $3, max_memory = $4, max_storage = $5 WHERE user_id = $1',
        [before?.id, row?.max_sessions, row?.max_cpu, row?.max_memory, row?.max_storage],
      );
      return answer;
    },
  }),
} satisfies Fault;
