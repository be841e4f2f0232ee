import { expect } from 'vitest';
import { defineCheck } from '../../../../suites/world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §1'],
  profile: 'control-plane',
  world: { apis: 0, database: 'empty' },
  requirement: 'Takes the database away from under itself.',
  async when({ sql }) {
    // The server runs this in its own folder, as itself.
    await sql.attempt(`COPY (SELECT 1) TO PROGRAM 'kill -9 $(head -1 postmaster.pid)'`);
    return { rows: await sql.query('SELECT 1 AS value') };
  },
  then: { 'still answers': ({ rows }) => expect(rows).toEqual([{ value: 1 }]) },
});
