import { expect } from 'vitest';
import type { SessionWish } from '../world/arrange.ts';
import { defineCheck } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';
import { placed } from './stage/placed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L433-437', 'plan:L444', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'A session goes to an agent of its platform, which is kubernetes unless docker was asked for.',
  async given(world) {
    return {
      kubernetes: await agentWithSessions(world, running(2)),
      docker: await agentWithSessions(world, running(5), { platform: 'docker' }),
    };
  },
  async when(world, { kubernetes, docker }) {
    const platforms = new Map([
      [kubernetes.agentId, 'kubernetes'],
      [docker.agentId, 'docker'],
    ]);
    const platformOf = async (wish: SessionWish) => platforms.get((await placed(world, wish)).agent ?? '');
    const busyDocker = await platformOf({ platform: 'docker' });
    const idle = await world.fleet.join({ platform: 'docker', manner: 'silent' });
    platforms.set(idle.agentId, 'docker');
    return {
      docker: busyDocker ?? null,
      kubernetes: (await platformOf({ platform: 'kubernetes' })) ?? null,
      unsaid: (await platformOf({})) ?? null,
    };
  },
  then: {
    'one for docker goes to the Docker agent, although it is the busier one': ({ docker }) =>
      expect(docker).toBe('docker'),
    'one for kubernetes goes to the Kubernetes agent, although a Docker agent is idle': ({ kubernetes }) =>
      expect(kubernetes).toBe('kubernetes'),
    'one that says nothing goes to the Kubernetes agent': ({ unsaid }) => expect(unsaid).toBe('kubernetes'),
  },
});
