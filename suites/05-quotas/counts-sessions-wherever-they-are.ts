import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import type { Admission } from './stage/admission.ts';
import { oneMoreEach } from './stage/one-more.ts';
import { full, inPlace, roomy, type Placed } from './stage/standing.ts';

type Where = 'few' | 'ofTheAgent' | 'ofNoAgent' | 'ofAnotherCluster' | 'ofDocker' | 'old';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L353-354', 'plan:L365', 'contract §7'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: "All of a user's sessions count, whatever agent, cluster, platform or age they are of.",
  async given(world) {
    const agent = await world.fleet.join({ manner: 'silent' });
    return inPlace(world, {
      few: roomy(),
      ofTheAgent: full({ agent_id: agent.agentId }),
      ofNoAgent: full({ agent_id: null }),
      ofAnotherCluster: full({ cluster_id: world.unique('elsewhere') }),
      ofDocker: full({ platform: 'docker' }),
      old: full({ created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z' }),
    });
  },
  when: (world, placed: Record<Where, Placed>): Promise<Record<Where, Admission>> =>
    oneMoreEach(world, placed),
  then: {
    'where they are few there is room': ({ few }) => expect(few).toBe('admitted'),
    'those of the agent that would be chosen count': ({ ofTheAgent }) => expect(ofTheAgent).toBe('refused'),
    'those whose agent is gone count': ({ ofNoAgent }) => expect(ofNoAgent).toBe('refused'),
    'those of another cluster count': ({ ofAnotherCluster }) => expect(ofAnotherCluster).toBe('refused'),
    'those of another platform count': ({ ofDocker }) => expect(ofDocker).toBe('refused'),
    'those from long ago count': ({ old }) => expect(old).toBe('refused'),
  },
});
