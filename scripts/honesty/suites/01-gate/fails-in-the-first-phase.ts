import { expect } from 'vitest';
import { defineCheck } from '../../../../suites/world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §1'],
  profile: 'control-plane',
  world: { apis: 0, database: 'empty' },
  requirement: 'Does not hold, where every later phase waits for it.',
  when: () => ({ value: 1 }),
  then: { 'is two': ({ value }) => expect(value).toBe(2) },
});
