import type { Row } from '../../world/arrange.ts';
import type { World } from '../../world/world.ts';

/** Writes these columns of a user's quota behind the API's back; the row is made if there is none. */
export async function writeLimits({ sql }: Pick<World, 'sql'>, user_id: string, limits: Row): Promise<void> {
  const changed = await sql.update('user_quotas', { user_id }, limits);
  if (changed.length === 0) await sql.insert('user_quotas', { user_id, ...limits });
}
