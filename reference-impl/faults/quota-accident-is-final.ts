import type { Fault } from './fault.ts';

let broken = false;

export default {
  sentence: 'Once the quota could not be asked for, nothing is admitted any more.',
  caughtBy: ['quotas/refuses-what-it-cannot-count › once it can be asked for again, sessions are admitted'],
  api: (parts) => ({
    ...parts,
    async readQuota(sql, userId) {
      if (broken) throw new Error('the quota is out of order');
      try {
        return await parts.readQuota(sql, userId);
      } catch (error) {
        broken = true;
        throw error;
      }
    },
  }),
} satisfies Fault;
