import { expect } from 'vitest';
import { accepted, turnedAway } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { placed } from './stage/placed.ts';
import { gone } from './stage/seen-as.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L433-437', 'plan:L444', 'contract §6', 'contract §2.6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session is refused when no agent is of its platform, however idle those of the other are.',
  given: ({ fleet }) => fleet.join({ manner: 'silent' }),
  async when(world, kubernetes) {
    const onKubernetes = {
      wrong: (await placed(world, { platform: 'docker' })).status,
      twin: (await placed(world)).status,
    };
    await kubernetes.leave();
    await gone(world, kubernetes);
    await world.fleet.join({ platform: 'docker', manner: 'silent' });
    const onDocker = {
      wrong: (await placed(world)).status,
      twin: (await placed(world, { platform: 'docker' })).status,
    };
    return { onKubernetes, onDocker };
  },
  then: {
    'docker is refused where only Kubernetes agents are': ({ onKubernetes: { wrong } }) =>
      expect(turnedAway(wrong), `answered ${wrong}`).toBe(true),
    'no platform said is refused where only Docker agents are': ({ onDocker: { wrong } }) =>
      expect(turnedAway(wrong), `answered ${wrong}`).toBe(true),
    'each is accepted where its agents are': ({ onKubernetes, onDocker }) =>
      expect([onKubernetes.twin, onDocker.twin].map(accepted)).toEqual([true, true]),
  },
});
