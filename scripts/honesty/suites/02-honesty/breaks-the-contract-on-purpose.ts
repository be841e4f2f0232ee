import { expect } from 'vitest';
import { defineCheck } from '../../../../suites/world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §2.2'],
  profile: 'control-plane',
  world: { apis: 0, database: 'empty' },
  requirement: 'Sends what the contract forbids, and says so.',
  async when({ startApi }) {
    const { door } = await startApi();
    const body = { user: 7, template: 'firefox' };
    const { status } = await door.post('/sessions', body, { breaks: 'a user that is a number' });
    return { status };
  },
  then: { 'is answered 400': ({ status }) => expect(status).toBe(400) },
});
