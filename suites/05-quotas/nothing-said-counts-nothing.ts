import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { oneMoreEach } from './stage/one-more.ts';
import { inPlace } from './stage/standing.ts';
import { use, useShown } from './stage/use-shown.ts';

const OLD = { cpu: null, memory: null };

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L351-355', 'plan:L365', 'contract §5', 'contract §7'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'An old session without quantities counts as a session, and uses no CPU and no memory.',
  async given(world) {
    await world.fleet.join({ manner: 'silent' });
    return inPlace(world, {
      amounts: {
        limits: { maxCpu: '2', maxMemory: '2Gi' },
        inUse: [OLD, OLD, { cpu: '1', memory: '512Mi' }],
        asks: { cpu: '500m', memory: '512Mi' },
      },
      sessions: { limits: { maxSessions: 1 }, inUse: [OLD, OLD, OLD] },
    });
  },
  when: async (world, placed) => ({
    shown: await useShown(world, placed.sessions.user),
    ...(await oneMoreEach(world, placed)),
  }),
  then: {
    'it uses no CPU and no memory': ({ amounts }) => expect(amounts).toBe('admitted'),
    'it is a session all the same': ({ sessions }) => expect(sessions).toBe('refused'),
    'the quota shows it so': ({ shown }) => expect(shown).toEqual(use(3, '0', '0')),
  },
});
