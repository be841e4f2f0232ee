import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  // The contract names none, a forged and an expired token; that the database is the truth says the rest.
  level: 'SHOULD',
  priority: 'P1',
  source: ['plan:L577', 'contract §1', 'contract §2.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'Once a user is gone from the database, their token opens nothing.',
  given: ({ arrange }) => arrange.userWhoLogsIn(),
  async when({ sql, eventually, patience }, { api, id }) {
    const before = (await api.get('/sessions')).status;
    await sql.remove('user_quotas', { user_id: id });
    await sql.remove('users', { id });
    const { value } = await eventually(
      async () => (await api.get('/sessions')).status,
      (status) => status >= 400,
      patience.truth,
    );
    return { before, after: value };
  },
  then: {
    'it was accepted while they were there': ({ before }) => expect(before).toBe(200),
    'it is answered 401, or 403, once they are gone': ({ after }) => expect([401, 403]).toContain(after),
  },
});
