import { expect } from 'vitest';
import { defineCheck } from '../../../../suites/world/world.ts';

let attempts = 0;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §1'],
  profile: 'control-plane',
  world: { apis: 0, database: 'empty' },
  requirement: 'Holds the second time only.',
  when: () => ({ value: ++attempts }),
  then: { 'is two': ({ value }) => expect(value).toBe(2) },
});
