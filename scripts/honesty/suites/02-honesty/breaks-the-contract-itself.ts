import { expect } from 'vitest';
import { defineCheck } from '../../../../suites/world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §2.2'],
  profile: 'control-plane',
  world: { apis: 0, database: 'empty' },
  requirement: 'Sends what the contract forbids, without having said so, and blames the answer.',
  async when({ startApi }) {
    const { door } = await startApi();
    return { status: (await door.post('/sessions', { user: 7, template: 'firefox' })).status };
  },
  then: { 'is answered 202': ({ status }) => expect(status).toBe(202) },
});
