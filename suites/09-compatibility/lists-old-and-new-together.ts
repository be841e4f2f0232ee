import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { listedWith } from './stage/listed.ts';
import { oldSessions } from './stage/old-sessions.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L486-487', 'plan:L497', 'contract §2.2'],
  risk: 'plan:L576',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'Old sessions and new ones stand in one list, newest first.',
  async given(world) {
    const { user, old } = await oldSessions(world, [{}, {}, {}]);
    const agent = await world.fleet.join();
    const fresh = [
      await world.arrange.runningSession(agent, { user: user.username }),
      await world.arrange.runningSession(agent, { user: user.username }),
    ];
    return { user, old: old.map(({ id }) => id), fresh: fresh.map(({ id }) => id) };
  },
  async when(world, { user, old, fresh }) {
    const { sessions, total } = await listedWith(world, `?user=${user.username}`, [...old, ...fresh]);
    return { order: sessions.map(({ name }) => name), sessions, total, old, fresh };
  },
  then: {
    'both are in it': ({ order, old, fresh }) =>
      expect(order).toEqual(expect.arrayContaining([...old, ...fresh])),
    'the new ones come before the old ones': ({ order, old, fresh }) => {
      // Of two made within one tick either may come first.
      expect(
        order
          .filter((name) => fresh.includes(name) || old.includes(name))
          .slice(0, fresh.length)
          .sort(),
      ).toEqual([...fresh].sort());
    },
    'the old ones are in the order of their times': ({ order, old }) =>
      expect(order.filter((name) => old.includes(name))).toEqual([...old].reverse()),
    'the total counts both': ({ total, old, fresh }) => expect(total).toBe(old.length + fresh.length),
    'only the new ones name an agent': ({ sessions, fresh }) =>
      expect(
        sessions
          .filter(({ agentId }) => agentId !== null)
          .map(({ name }) => name)
          .sort(),
      ).toEqual([...fresh].sort()),
  },
});
