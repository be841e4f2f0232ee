import { expect } from 'vitest';
import { LabBroken } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: [
    'plan:L192',
    'plan:L258',
    'plan:L361',
    'plan:L366',
    'plan:L384',
    'plan:L394',
    'plan:L403',
    'plan:L467',
    'plan:L475',
    'plan:L547',
    'plan:L610',
    'R5',
  ],
  risk: 'plan:L565',
  profile: 'control-plane',
  controls: ['start-api'],
  world: 'shared',
  atTheEnd: true,
  requirement: 'In no world of the run did an API process connect to a cluster that it was offered.',
  async given({ canary }) {
    const dead = (await canary.proves()).filter(({ found }) => !found);
    if (dead.length > 0)
      throw new LabBroken(
        `nobody could have reached the canary by ${dead.map(({ way, detail }) => `${way} (${detail})`).join(', ')}`,
      );
  },
  when: ({ canary }) => canary.ofTheRun(),
  then: {
    'at least one API was offered a cluster': ({ offered }) => expect(offered).toBeGreaterThan(0),
    'no API connected to it': ({ calls }) => expect(calls).toEqual([]),
  },
});
