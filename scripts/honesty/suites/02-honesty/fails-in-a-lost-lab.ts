import { expect } from 'vitest';
import { defineCheck } from '../../../../suites/world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §1'],
  profile: 'control-plane',
  world: { apis: 0, database: 'empty' },
  requirement: 'Sees something wrong, in a lab whose database has just died.',
  async when({ sql }) {
    await sql.attempt(`COPY (SELECT 1) TO PROGRAM 'kill -9 $(head -1 postmaster.pid)'`);
    return { value: 2 };
  },
  then: { 'is one': ({ value }) => expect(value).toBe(1) },
});
