import type { QuotaRow } from './quota.ts';
import type { Sql } from './database.ts';
import type { timeText } from './time-text.ts';

export type UserRow = {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly full_name: string | null;
  readonly role: string;
  readonly password_hash: string | null;
  readonly created_at: Date | null;
  readonly updated_at: Date | null;
};

/** By id or username; where one user's name is another's id, the id wins. */
export async function findUser(sql: Sql, idOrName: string): Promise<UserRow | undefined> {
  const rows = await sql.query<UserRow>(
    'SELECT * FROM users WHERE id = $1 OR username = $1 ORDER BY (id = $1) DESC LIMIT 1',
    [idOrName],
  );
  return rows[0];
}

export async function findUserById(sql: Sql, id: string): Promise<UserRow | undefined> {
  return (await sql.query<UserRow>('SELECT * FROM users WHERE id = $1', [id]))[0];
}

/** For the login, which knows names only. */
export async function findUserByName(sql: Sql, username: string): Promise<UserRow | undefined> {
  return (await sql.query<UserRow>('SELECT * FROM users WHERE username = $1', [username]))[0];
}

export async function readQuota(sql: Sql, userId: string): Promise<QuotaRow | undefined> {
  return (await sql.query<QuotaRow>('SELECT * FROM user_quotas WHERE user_id = $1', [userId]))[0];
}

/** A user as the API answers it (contract §2.4); the password's hash stays inside. */
export function userView(row: UserRow, time: typeof timeText): Readonly<Record<string, unknown>> {
  return {
    id: row.id,
    username: row.username,
    email: row.email,
    fullName: row.full_name,
    role: row.role,
    createdAt: time(row.created_at),
    updatedAt: time(row.updated_at),
  };
}
