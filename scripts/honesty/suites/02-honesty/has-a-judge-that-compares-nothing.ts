import { expect } from 'vitest';
import { defineCheck } from '../../../../suites/world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §1'],
  profile: 'control-plane',
  world: { apis: 0, database: 'empty' },
  requirement: 'Is judged by a judge that expects something and never says what.',
  when: () => ({ value: 1 }),
  then: { 'is one': ({ value }) => void expect(value) },
});
