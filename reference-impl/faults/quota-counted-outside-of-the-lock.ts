import type { Counted } from '../api/quota.ts';
import type { Fault } from './fault.ts';

const atWork = new Set<object>();
const counted = new Map<string, Promise<Counted[]>>();

export default {
  sentence: 'Sessions are counted outside of the lock, so that requests at once see the same count.',
  caughtBy: [
    'quotas/twenty-at-once-keep-to-the-session-limit › exactly five are admitted',
    'quotas/twenty-at-once-keep-to-the-cpu-limit › exactly five are admitted',
    'quotas/twenty-at-once-keep-to-the-memory-limit › exactly five are admitted',
    'quotas/two-users-at-once-do-not-disturb-each-other › each gets as many as the own limit says',
  ],
  api: (parts) => ({
    ...parts,
    // Requests of a user that overlap share one count: the unluckiest race there is, every time.
    readCounted(sql, userId) {
      const known = counted.get(userId) ?? parts.readCounted(sql, userId);
      if (atWork.size > 0) counted.set(userId, known);
      return known;
    },
    async createSession(api, caller, body) {
      const request = {};
      atWork.add(request);
      try {
        return await parts.createSession(api, caller, body);
      } finally {
        atWork.delete(request);
        if (atWork.size === 0) counted.clear();
      }
    },
  }),
} satisfies Fault;
