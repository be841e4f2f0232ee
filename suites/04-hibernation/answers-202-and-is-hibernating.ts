import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { awake } from './stage/under-way.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L296-298', 'plan:L302', 'plan:L304', 'plan:L328', 'contract §2.2'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'Hibernating a running session answers 202 and makes it hibernating, without waiting for the agent.',
  async given(world) {
    // Silent from now on: an answer that waited for the agent's report would never come.
    return awake(world, await world.fleet.join());
  },
  async when({ api, sql }, id) {
    const { status, body } = await api.put(`/sessions/${id}/hibernate`);
    const state = (await sql.session(id))?.['state'] ?? null;
    return { id, status, state, name: textAt(body, 'name') ?? null };
  },
  then: {
    'answers 202 Accepted': ({ status }) => expect(status).toBe(202),
    'its row is hibernating': ({ state }) => expect(state).toBe('hibernating'),
    'the answer speaks of that session': ({ name, id }) => expect(name ?? id).toBe(id),
  },
});
