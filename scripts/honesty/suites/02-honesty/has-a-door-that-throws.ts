import { expect } from 'vitest';
import { defineCheck } from '../../../../suites/world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §1'],
  profile: 'control-plane',
  world: { apis: 0, database: 'empty' },
  requirement: 'Uses a door that throws.',
  when: (): { value: number } => {
    throw new Error('the door fell off its hinges');
  },
  then: { 'is one': ({ value }) => expect(value).toBe(1) },
});
