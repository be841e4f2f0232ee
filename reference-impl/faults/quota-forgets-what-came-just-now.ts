import type { Fault } from './fault.ts';

export default {
  sentence:
    'Sessions count against the quota only a moment after they were made, so that many at once are let in.',
  caughtBy: ['invariants/no-quota-is-exceeded › no session was accepted over a limit'],
  api: (parts) => ({
    ...parts,
    async readCounted(tx, userId) {
      const fresh = await tx.query(
        `SELECT 1 FROM sessions WHERE user_id = $1 AND created_at > clock_timestamp() - interval '500 milliseconds'`,
        [userId],
      );
      const counted = await parts.readCounted(tx, userId);
      return counted.slice(fresh.length);
    },
  }),
} satisfies Fault;
