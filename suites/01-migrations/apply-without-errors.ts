import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L157', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement: 'The three migrations apply, in order, to the schema before the refactor.',
  async when({ migrations }) {
    const applied = [];
    for (const number of migrations.numbers) applied.push({ number, ...(await migrations.up(number)) });
    return applied;
  },
  then: {
    'migration 001 applies': (applied) => expect(applied[0]).toMatchObject({ number: '001', ok: true }),
    'migration 002 applies': (applied) => expect(applied[1]).toMatchObject({ number: '002', ok: true }),
    'migration 003 applies': (applied) => expect(applied[2]).toMatchObject({ number: '003', ok: true }),
  },
});
