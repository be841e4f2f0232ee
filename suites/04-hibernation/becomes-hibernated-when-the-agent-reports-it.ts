import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { reportedInEachWay } from './stage/reported-in-each-way.ts';
import { awake } from './stage/under-way.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L306', 'plan:L328', 'plan:L330', 'R7', 'contract §4'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A hibernating session becomes hibernated when its agent reports so: `complete` and `status` each suffice.',
  given: ({ fleet }) => fleet.join(),
  when: (world, agent) => reportedInEachWay(world, agent, 'hibernate', () => awake(world, agent)),
  then: {
    'it is hibernating until the agent reports more than an acknowledgement': ({ acknowledged }) =>
      expect(acknowledged).toEqual(['hibernating', 'hibernating']),
    '`complete` of the hibernation alone ends it': ({ byComplete }) => expect(byComplete).toBe('hibernated'),
    '`status hibernated` alone ends it': ({ byStatus }) => expect(byStatus).toBe('hibernated'),
  },
});
