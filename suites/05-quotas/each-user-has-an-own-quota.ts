import { expect } from 'vitest';
import { admission } from './stage/admission.ts';
import { defineCheck, type World } from '../world/world.ts';
import { oneMore } from './stage/one-more.ts';
import { full, inPlace, limitsFor, SMALL } from './stage/standing.ts';
import { useShown } from './stage/use-shown.ts';
import { writeLimits } from './stage/write-limits.ts';

/** An operator, who may create for others (contract §2.1), with no quota for anything. */
async function poorOperator(world: World) {
  const made = await world.arrange.userWhoLogsIn({ role: 'operator' });
  await writeLimits(world, made.id, { max_sessions: 0, max_cpu: '0', max_memory: '0' });
  return made;
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L343', 'plan:L354', 'plan:L364', 'contract §2.2', 'contract §7'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'A quota is the one of the user whom the session is for: neither of others nor of who asks.',
  async given(world) {
    await world.fleet.join({ manner: 'silent' });
    const placed = await inPlace(world, { full: full(), free: { limits: limitsFor(3), inUse: [{}] } });
    return {
      full: placed.full.user,
      free: placed.free.user,
      poor: await poorOperator(world),
      template: (await world.arrange.template()).name,
    };
  },
  async when(world, { full, free, poor, template }) {
    const { clusterId } = world;
    const byPoor = async (user: string) =>
      admission(
        await poor.api.post('/sessions', {
          user,
          template,
          resources: SMALL,
          ...(clusterId === undefined ? {} : { clusterId }),
        }),
      );
    return {
      full: await oneMore(world, full),
      free: await byPoor(free.username),
      own: await byPoor(poor.username),
      use: {
        full: (await useShown(world, full)).sessions,
        poor: (await useShown(world, poor)).sessions,
      },
    };
  },
  then: {
    'who has used it up is refused, also when asked for by the admin': ({ full }) =>
      expect(full).toBe('refused'),
    'another user is admitted, also when asked for by one without quota': ({ free }) =>
      expect(free).toBe('admitted'),
    'who asks has no more for themselves': ({ own }) => expect(own).toBe('refused'),
    'what others got is not held against them': ({ use }) => expect(use).toEqual({ full: 4, poor: 0 }),
  },
});
