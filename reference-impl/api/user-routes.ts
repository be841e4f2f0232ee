import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { bytes, cpuText, memoryText, millicores } from './quantities.ts';
import { DEFAULT_QUOTA } from './quota.ts';
import { hashPassword } from './secrets.ts';
import { isRefusal, refuse } from './refusals.ts';
import { ok } from './routes.ts';
import { readBody, text } from './read-body.ts';

import type { Answer, Api, Caller } from './context.ts';
import type { GuardedRoute } from './routes.ts';
import type { Refusal } from './refusals.ts';
import type { UserRow } from './users.ts';

const CREATE = z.object({
  username: text(64).regex(
    /^[A-Za-z][A-Za-z0-9_.-]+$/,
    'must be letters, digits, dots, dashes and underscores, a letter first',
  ),
  email: text(255).includes('@', { error: 'must be an address' }),
  fullName: text(255).min(1),
  password: text(1_024).min(8),
  role: z.enum(['user', 'operator', 'admin']).nullish(),
});

const amountOf = (read: (value: string) => bigint | undefined) =>
  text(32).refine((value) => (read(value) ?? -1n) >= 0n, 'must be a quantity of 0 or more');

const QUOTA = z.object({
  maxSessions: z.number().int().min(0).nullish(),
  maxCpu: amountOf(millicores).nullish(),
  maxMemory: amountOf(bytes).nullish(),
  maxStorage: amountOf(bytes).nullish(),
});

const NO_USER = refuse('userNotFound', 'There is no such user.');

/** Oneself, or anybody for an admin (contract §2.1). */
export const maySee = (caller: Caller, user: UserRow | undefined): boolean =>
  caller.role === 'admin' || user?.id === caller.id;

async function userFor({ parts, db }: Api, caller: Caller, idOrName: string): Promise<UserRow | Refusal> {
  const user = await parts.findUser(db, idOrName);
  if (!parts.maySee(caller, user)) return refuse('forbidden', 'Reading other users needs the role admin.');
  return user ?? NO_USER;
}

async function quotaView({ parts, db }: Api, user: UserRow): Promise<unknown> {
  const row = await parts.readQuota(db, user.id);
  const used = parts.useOf(await parts.readCounted(db, user.id));
  return {
    userId: user.id,
    username: user.username,
    maxSessions: row?.max_sessions ?? DEFAULT_QUOTA.max_sessions,
    maxCpu: row?.max_cpu ?? DEFAULT_QUOTA.max_cpu,
    maxMemory: row?.max_memory ?? DEFAULT_QUOTA.max_memory,
    maxStorage: row?.max_storage ?? DEFAULT_QUOTA.max_storage,
    usedSessions: Number(used.sessions),
    usedCpu: cpuText(used.cpu),
    usedMemory: memoryText(used.memory),
  };
}

const SET_QUOTA = `INSERT INTO user_quotas AS q (user_id, max_sessions, max_cpu, max_memory, max_storage) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (user_id) DO UPDATE SET max_sessions = coalesce($2, q.max_sessions), max_cpu = coalesce($3, q.max_cpu),
    max_memory = coalesce($4, q.max_memory), max_storage = coalesce($5, q.max_storage), updated_at = now()`;

/** `PUT /users/:id/quota`: the limits it carries, all of them or none (contract §2.4). */
export async function changeQuota(api: Api, idOrName: string, body: unknown): Promise<Answer | Refusal> {
  const given = readBody(QUOTA, body);
  if (isRefusal(given)) return given;
  const user = await api.parts.findUser(api.db, idOrName);
  if (user === undefined) return NO_USER;
  const { maxSessions, maxCpu, maxMemory, maxStorage } = given;
  await api.db.query(SET_QUOTA, [user.id, maxSessions, maxCpu, maxMemory, maxStorage]);
  return ok(await quotaView(api, user));
}

/** Users and their quotas (contract §2.4). */
export const USER_ROUTES: readonly GuardedRoute[] = [
  {
    method: 'POST',
    path: '/users',
    role: 'admin',
    async handle({ parts, db }, _caller, { body }) {
      const given = readBody(CREATE, body);
      if (isRefusal(given)) return given;
      const [row] = await db.query<UserRow>(
        `INSERT INTO users (id, username, email, full_name, role, password_hash)
         SELECT $1, $2::text, $3, $4, $5, $6 WHERE NOT EXISTS (SELECT FROM users WHERE id = $2::text)
         ON CONFLICT (username) DO NOTHING RETURNING *`,
        [
          randomUUID(),
          given.username,
          given.email,
          given.fullName,
          given.role ?? 'user',
          await hashPassword(given.password),
        ],
      );
      return row === undefined
        ? refuse('taken', 'There is already a user of this name.')
        : { status: 201, body: parts.userView(row, parts.timeText) };
    },
  },
  {
    method: 'GET',
    path: '/users/:id',
    role: 'user',
    async handle(api, caller, { id }) {
      const user = await userFor(api, caller, id);
      return isRefusal(user) ? user : ok(api.parts.userView(user, api.parts.timeText));
    },
  },
  {
    method: 'GET',
    path: '/users/:id/quota',
    role: 'user',
    async handle(api, caller, { id }) {
      const user = await userFor(api, caller, id);
      return isRefusal(user) ? user : ok(await quotaView(api, user));
    },
  },
  {
    method: 'PUT',
    path: '/users/:id/quota',
    role: 'admin',
    handle: (api, _caller, { id, body }) => api.parts.changeQuota(api, id, body),
  },
];
