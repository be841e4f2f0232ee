import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L248-250', 'plan:L254', 'plan:L257', 'contract §2.2'],
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'Deleting a running session answers 202 and makes it terminating, without waiting for the agent.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    const session = await arrange.runningSession(agent);
    // Silent: an answer that waited for the agent's report would never come.
    agent.manner = 'silent';
    return session;
  },
  async when({ api, sql }, { id }) {
    const { status, trouble, body } = await api.delete(`/sessions/${id}`);
    const row = await sql.session(id);
    return { id, status, trouble, name: textAt(body, 'name'), state: row?.['state'] };
  },
  then: {
    'answers 202 Accepted': ({ status }) => expect(status).toBe(202),
    'its row is terminating': ({ state }) => expect(state).toBe('terminating'),
    'the answer speaks of that session': ({ name, id }) => expect(name ?? id).toBe(id),
  },
});
