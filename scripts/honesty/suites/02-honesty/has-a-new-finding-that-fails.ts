import { expect } from 'vitest';
import { defineCheck } from '../../../../suites/world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §1'],
  profile: 'control-plane',
  world: { apis: 0, database: 'empty' },
  requirement: 'Holds, but for what was added after the release.',
  when: () => ({ value: 1 }),
  then: {
    'is one': ({ value }) => expect(value).toBe(1),
    'is two, which no release asked for': ({ value }) => expect(value).toBe(2),
  },
});
