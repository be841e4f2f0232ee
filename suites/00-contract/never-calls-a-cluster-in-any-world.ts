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
    // Silence proves something only if a client that looks for this cluster finds it.
    const proofs = await canary.proves();
    const dead = proofs.filter(({ found }) => !found).map(({ way, detail }) => `${way} (${detail})`);
    if (proofs.length === 0 || dead.length > 0)
      throw new LabBroken(`nobody could have reached the canary by ${dead.join(', ') || 'any way'}`);
  },
  when: ({ canary }) => canary.ofTheRun(),
  then: {
    // Its start too: a world's own checks judge what they asked for, and begin when it serves.
    'no API connected to it': ({ calls }) => expect(calls).toEqual([]),
  },
});
