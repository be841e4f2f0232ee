import type { Database } from '../../api/database.ts';

const SEEN = `SELECT s.*, u.username, a.status AS agent_status FROM sessions s
  LEFT JOIN users u ON u.id = s.user_id LEFT JOIN agents a ON a.agent_id = s.agent_id
  ORDER BY s.created_at DESC LIMIT 1`;

/** Not a fault by itself: answers from inside the transaction what it then rolls back. */
export function forgetful(db: Database): Database {
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
