import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { reportedInEachWay } from './stage/reported-in-each-way.ts';
import { asleep } from './stage/under-way.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L319', 'plan:L329', 'plan:L330', 'R7', 'contract §4'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A waking session becomes running when its agent reports so: `complete` and `status` each suffice.',
  given: ({ fleet }) => fleet.join(),
  when: (world, agent) => reportedInEachWay(world, agent, 'wake', () => asleep(world, agent)),
  then: {
    'it is waking until the agent reports more than an acknowledgement': ({ acknowledged }) =>
      expect(acknowledged).toEqual(['waking', 'waking']),
    '`complete` of the wake alone ends it': ({ byComplete }) => expect(byComplete).toBe('running'),
    '`status running` alone ends it': ({ byStatus }) => expect(byStatus).toBe('running'),
  },
});
