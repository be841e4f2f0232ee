import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L170-172', 'plan:L176', 'plan:L187', 'plan:L188', 'contract §2.2'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Creating a session answers 202 with a pending session, without waiting for the agent.',
  async given({ fleet }) {
    // Silent: an answer that waited for the agent's report would never come.
    await fleet.join({ manner: 'silent' });
  },
  async when({ arrange, sql }) {
    const answer = await arrange.create({ resources: { memory: '1Gi', cpu: '500m' } });
    const name = textAt(answer.body, 'name');
    const row = name === undefined ? undefined : await sql.session(name);
    return { status: answer.status, trouble: answer.trouble, state: textAt(answer.body, 'state'), name, row };
  },
  then: {
    'answers 202 Accepted': ({ status }) => expect(status).toBe(202),
    'the session is named in the answer': ({ name }) => expect(name).toEqual(expect.any(String)),
    'the session in the answer is pending': ({ state }) => expect(state).toBe('pending'),
    'its row is pending': ({ row }) => expect(row).toMatchObject({ state: 'pending' }),
  },
});
