import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { oneMore } from './stage/one-more.ts';
import { useShown } from './stage/use-shown.ts';
import { writeLimits } from './stage/write-limits.ts';

const NOTHING = { max_sessions: 0, max_cpu: '0', max_memory: '0' };

async function maxSessions({ sql }: World, userId: string): Promise<number> {
  const [row] = await sql.select('user_quotas', { user_id: userId });
  return Number(row?.['max_sessions']);
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L343', 'plan:L364', 'plan:L577', 'contract §2.1', 'contract §2.4'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'Users read their own quota and cannot change it; an admin can.',
  async given(world) {
    await world.fleet.join({ manner: 'silent' });
    const user = await world.arrange.userWhoLogsIn();
    const operator = await world.arrange.userWhoLogsIn({ role: 'operator' });
    for (const { id } of [user, operator]) await writeLimits(world, id, NOTHING);
    return { user, operator };
  },
  async when(world, { user, operator }) {
    const raise = { maxSessions: 9, maxCpu: '9', maxMemory: '9Gi' };
    const byUser = await user.api.put(`/users/${user.id}/quota`, raise);
    const byOperator = await operator.api.put(`/users/${operator.id}/quota`, raise);
    const rows = [await maxSessions(world, user.id), await maxSessions(world, operator.id)];
    const still = await oneMore(world, user);
    const read = await useShown(user, user);
    const byAdmin = await world.api.put(`/users/${user.id}/quota`, raise);
    return {
      statuses: [byUser.status, byOperator.status],
      rows,
      still,
      read: read.sessions,
      byAdmin: byAdmin.status,
      then: await oneMore(world, user),
    };
  },
  then: {
    'neither user nor operator may': ({ statuses }) => expect(statuses).toEqual([403, 403]),
    'their limits stay as they were': ({ rows, still }) =>
      expect({ rows, still }).toEqual({ rows: [0, 0], still: 'refused' }),
    'they can read what they use': ({ read }) => expect(read).toBe(0),
    'an admin may, and it holds at once': ({ byAdmin, then }) => {
      expect(accepted(byAdmin), `answered ${byAdmin}`).toBe(true);
      expect(then).toBe('admitted');
    },
  },
});
