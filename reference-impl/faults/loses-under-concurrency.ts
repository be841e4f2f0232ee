import type { Database } from '../api/database.ts';
import type { Fault } from './fault.ts';

let atWork = 0;

/** Answers from inside the transaction what it then rolls back. */
function forgetful(db: Database): Database {
  let seen: readonly unknown[] = [];
  return {
    ...db,
    transaction: (work) =>
      db.transaction(async (tx) => {
        const result = await work(tx);
        seen = await tx.query(SEEN);
        await tx.query('ROLLBACK');
        await tx.query('BEGIN');
        return result;
      }),
    // The session is read back once after its transaction: from memory, as the table has none.
    query: (text, values) =>
      seen.length > 0 && text.includes('FROM sessions s')
        ? Promise.resolve(seen as never)
        : db.query(text, values),
  };
}

const SEEN = `SELECT s.*, u.username, a.status AS agent_status FROM sessions s
  LEFT JOIN users u ON u.id = s.user_id LEFT JOIN agents a ON a.agent_id = s.agent_id
  ORDER BY s.created_at DESC LIMIT 1`;

export default {
  sentence: 'A request that comes while others are at work is accepted, and then lost without a word.',
  caughtBy: [
    'creation/thirty-at-once-lose-nothing-and-double-nothing › every accepted session has a row',
    'selection/loses-nothing-while-an-agent-comes-and-goes › every accepted session has a row',
  ],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      atWork += 1;
      try {
        return await parts.createSession(atWork > 2 ? { ...api, db: forgetful(api.db) } : api, caller, body);
      } finally {
        atWork -= 1;
      }
    },
  }),
} satisfies Fault;
