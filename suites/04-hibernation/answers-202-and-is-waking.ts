import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { asleep } from './stage/under-way.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L309-311', 'plan:L315', 'plan:L317', 'plan:L329', 'contract §2.2'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Waking a hibernated session answers 202 and makes it waking, without waiting for the agent.',
  async given(world) {
    return asleep(world, await world.fleet.join());
  },
  async when({ api, sql }, id) {
    const { status, body } = await api.put(`/sessions/${id}/wake`);
    const state = (await sql.session(id))?.['state'] ?? null;
    return { id, status, state, name: textAt(body, 'name') ?? null };
  },
  then: {
    'answers 202 Accepted': ({ status }) => expect(status).toBe(202),
    'its row is waking': ({ state }) => expect(state).toBe('waking'),
    'the answer speaks of that session': ({ name, id }) => expect(name ?? id).toBe(id),
  },
});
