import { expect } from 'vitest';
import { listAt, textAt } from '../doors/http/read.ts';
import { defineCheck, type World } from '../world/world.ts';
import { awake, done, underWay } from './stage/under-way.ts';

const STATES = ['hibernating', 'hibernated', 'waking', 'running'];

/** What the API says of the session, alone and in the lists by state. */
async function said({ api, eventually, patience }: World, user: string, id: string, state: string) {
  const look = async () => {
    const { body } = await api.get(`/sessions/${id}`);
    const list = listAt((await api.get(`/sessions?user=${user}&state=${state}`)).body, 'sessions');
    return {
      state: textAt(body, 'state') ?? null,
      phase: textAt(body, 'status.phase') ?? null,
      listed: list?.some((one) => textAt(one, 'name') === id) ?? null,
    };
  };
  const right = (now: Awaited<ReturnType<typeof look>>) => now.state === state && now.listed === true;
  return (await eventually(look, right, patience.truth)).value;
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L304', 'plan:L306', 'plan:L317', 'plan:L319', 'contract §2.2'],
  risk: 'plan:L576',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Falling asleep and waking, a session is shown and listed in the state that it is in.',
  async given(world) {
    const agent = await world.fleet.join();
    const { username: user } = await world.arrange.user();
    return { agent, user, id: await awake(world, agent, { user }) };
  },
  async when(world, { agent, user, id }) {
    const hibernate = await underWay(world, agent, 'hibernate', id);
    const seen = [await said(world, user, id, 'hibernating')];
    await done(world, hibernate);
    seen.push(await said(world, user, id, 'hibernated'));
    const wake = await underWay(world, agent, 'wake', id);
    seen.push(await said(world, user, id, 'waking'));
    await done(world, wake);
    return [...seen, await said(world, user, id, 'running')];
  },
  then: {
    'its answer bears each state': (seen) => expect(seen.map(({ state }) => state)).toEqual(STATES),
    'its phase is the state with a capital': (seen) =>
      expect(seen.map(({ phase }) => phase)).toEqual(['Hibernating', 'Hibernated', 'Waking', 'Running']),
    'it is listed under each state': (seen) =>
      expect(seen.map(({ listed }) => listed)).toEqual(STATES.map(() => true)),
  },
});
