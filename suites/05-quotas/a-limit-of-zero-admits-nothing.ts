import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { oneMoreEach } from './stage/one-more.ts';
import { inPlace } from './stage/standing.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L346', 'plan:L364', 'contract §2.4'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'A limit of 0 admits nothing; it is neither the default nor no limit.',
  async given(world) {
    await world.fleet.join({ manner: 'silent' });
    return inPlace(world, {
      sessions: { limits: { maxSessions: 0 } },
      cpu: { limits: { maxCpu: '0' } },
      memory: { limits: { maxMemory: '0' } },
      // Not for sessions of its own: it is kept, not enforced (contract §2.4).
      storage: { limits: { maxStorage: '0' } },
    });
  },
  when: async (world, placed) => oneMoreEach(world, placed),
  then: {
    'no session is admitted where there may be none': ({ sessions }) => expect(sessions).toBe('refused'),
    'no session is admitted without CPU': ({ cpu }) => expect(cpu).toBe('refused'),
    'no session is admitted without memory': ({ memory }) => expect(memory).toBe('refused'),
    'storage refuses nobody': ({ storage }) => expect(storage).toBe('admitted'),
  },
});
