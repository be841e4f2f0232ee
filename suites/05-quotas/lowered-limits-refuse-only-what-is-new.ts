import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { limitedUser } from './stage/limited-user.ts';
import { oneMore } from './stage/one-more.ts';

const BELOW_THE_USE = { maxSessions: 1, maxCpu: '100m', maxMemory: '128Mi' };

async function statesOf({ sql }: World, ids: readonly string[]): Promise<(string | null)[]> {
  const rows = await Promise.all(ids.map((id) => sql.session(id)));
  return rows.map((row) => textAt(row, 'state') ?? null);
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L364', 'contract §2.4', 'contract §7'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'Limits lowered below the use refuse what is new, and leave alone what is there.',
  async given(world) {
    const agent = await world.fleet.join();
    const user = await limitedUser(world, {});
    const wish = { user: user.username };
    const ids = [
      (await world.arrange.runningSession(agent, wish)).id,
      (await world.arrange.runningSession(agent, wish)).id,
    ];
    return { agent, user, ids };
  },
  async when(world, { agent, user, ids }) {
    const { status } = await world.api.put(`/users/${user.id}/quota`, BELOW_THE_USE);
    const another = await oneMore(world, user);
    const arrived = await world.arrange.sentinel(agent);
    const told = agent.commands
      .filter(
        ({ action, payload }) =>
          action !== 'start_session' && ids.includes(textAt(payload, 'sessionId') ?? ''),
      )
      .map(({ action }) => action);
    const states = await statesOf(world, ids);
    await world.api.put(`/users/${user.id}/quota`, { maxSessions: 9, maxCpu: '100', maxMemory: '100Gi' });
    return { status, another, arrived, told, states, raisedAgain: await oneMore(world, user) };
  },
  then: {
    'limits below the use are taken': ({ status }) =>
      expect(accepted(status), `answered ${status}`).toBe(true),
    'a new session is refused': ({ another }) => expect(another).toBe('refused'),
    'the sessions run on': ({ states }) => expect(states).toEqual(['running', 'running']),
    'their agent is told nothing': ({ arrived, told }) =>
      expect({ arrived, told }).toEqual({ arrived: true, told: [] }),
    'once raised again they admit at once': ({ raisedAgain }) => expect(raisedAgain).toBe('admitted'),
  },
});
