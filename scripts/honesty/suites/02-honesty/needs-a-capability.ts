import { expect } from 'vitest';
import { defineCheck } from '../../../../suites/world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §11'],
  profile: 'control-plane',
  capabilities: ['many-processes'],
  world: { apis: 0, database: 'empty' },
  requirement: 'What is claimed is there.',
  when: () => ({ there: false }),
  then: { 'is there': ({ there }) => expect(there).toBe(true) },
});
