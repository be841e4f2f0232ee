import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { limitedUser } from './stage/limited-user.ts';
import { oneMore } from './stage/one-more.ts';
import { sessionInUse } from './stage/standing.ts';

const BELOW_THE_USE = { maxSessions: 0, maxCpu: '50m', maxMemory: '64Mi' };

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L355', 'plan:L364', 'contract §2.2'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'A hibernated session can be woken although its user is over the quota: it counted all the time.',
  async given(world) {
    const agent = await world.fleet.join({ manner: 'silent' });
    const user = await limitedUser(world, BELOW_THE_USE);
    const row = await sessionInUse(world, user, { state: 'hibernated', agent_id: agent.agentId });
    return { user, id: String(row['id']) };
  },
  async when(world, { user, id }) {
    const another = await oneMore(world, user);
    const { status } = await world.api.put(`/sessions/${id}/wake`);
    return { another, status, state: textAt(await world.sql.session(id), 'state') ?? null };
  },
  then: {
    'a new session is refused': ({ another }) => expect(another).toBe('refused'),
    'the wake is accepted': ({ status }) => expect(accepted(status), `answered ${status}`).toBe(true),
    'the session is waking': ({ state }) => expect(['waking', 'running']).toContain(state),
  },
});
