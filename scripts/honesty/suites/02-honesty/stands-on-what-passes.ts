import { expect } from 'vitest';
import { Prerequisite } from '../../../../suites/kit/prerequisite.ts';
import { defineCheck } from '../../../../suites/world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §1'],
  profile: 'control-plane',
  world: { apis: 0, database: 'empty' },
  requirement: 'Stands on what passes.',
  given: () => {
    throw new Prerequisite('honesty/passes', 'The step was refused.');
  },
  when: () => ({ value: 1 }),
  then: { 'is one': ({ value }) => expect(value).toBe(1) },
});
