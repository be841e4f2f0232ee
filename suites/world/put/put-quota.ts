import type { SqlDoor } from '../../doors/sql/sql-door.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { ArrangedUser, Limits } from '../arrange.ts';
import type { ArrangementParts } from '../arrangement-parts.ts';
import { inShort } from './in-short.ts';
import { STANDS_ON } from './stands-on.ts';
import { taken } from './taken.ts';

/** Far above what any check of the shared world uses, so that quotas meet only those who mean them. */
export const RAISED: Required<Limits> = {
  maxSessions: 10_000,
  maxCpu: '10000',
  maxMemory: '100000Gi',
  maxStorage: '100000Gi',
};

/** Sets the limits given, by the surest way; others keep what they were. */
export async function putQuota(
  { api, sql, setup }: ArrangementParts,
  user: ArrangedUser,
  limits: Limits,
): Promise<void> {
  const values = { id: user.id, username: user.username, ...RAISED, ...limits };
  if (await setup.run('quota', values)) return;
  if (sql && (await taken(() => upsertQuota(sql, user.id, limits)))) return;
  const answer = await api.put(`/users/${user.id}/quota`, limits);
  if (answer.status !== 200)
    throw new Prerequisite(STANDS_ON.quota, `A quota could not be set: ${inShort(answer)}.`);
}

async function upsertQuota(
  sql: SqlDoor,
  user_id: string,
  { maxSessions, maxCpu, maxMemory, maxStorage }: Limits,
): Promise<unknown> {
  const all = { max_sessions: maxSessions, max_cpu: maxCpu, max_memory: maxMemory, max_storage: maxStorage };
  const limits = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return sql.put('user_quotas', { user_id }, limits);
}
