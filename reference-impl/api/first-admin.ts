import { hashPassword } from './secrets.ts';

import type { Sql } from './database.ts';

/** Makes the first admin, id and username `admin`; the password is set only while there is none (contract §2.1). */
export async function ensureFirstAdmin(sql: Sql, password: string): Promise<void> {
  const [admin] = await sql.query<{ password_hash: string | null }>(
    `SELECT password_hash FROM users WHERE id = 'admin'`,
  );
  if (admin?.password_hash) return;
  await sql.query(
    `INSERT INTO users (id, username, role, password_hash, full_name) VALUES ('admin', 'admin', 'admin', $1, 'Administrator')
     ON CONFLICT (id) DO UPDATE SET role = 'admin', password_hash = $1, updated_at = now()
     WHERE coalesce(users.password_hash, '') = ''`,
    [await hashPassword(password)],
  );
}
