import { expect } from 'vitest';
import { NotApplicable } from '../../../../suites/kit/prerequisite.ts';
import { defineCheck } from '../../../../suites/world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §1'],
  profile: 'control-plane',
  world: { apis: 0, database: 'empty' },
  requirement: 'Does not apply.',
  given: () => {
    throw new NotApplicable('This target has no such thing.');
  },
  when: () => ({ value: 1 }),
  then: { 'is one': ({ value }) => expect(value).toBe(1) },
});
