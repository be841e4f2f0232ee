import { expect } from 'vitest';
import { whatStands } from '../03-termination/stage/what-stands.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { asks, type Sleep } from './stage/changes.ts';
import { asleep, awake, hasEnded } from './stage/under-way.ts';

type User = Awaited<ReturnType<World['arrange']['userWhoLogsIn']>>;

/** Refused to a stranger, who asks for an unknown session too. */
async function asStranger({ sql, unique }: World, stranger: User, change: Sleep, id: string) {
  const before = await whatStands(sql, id);
  const { status: foreign } = await asks(stranger.api, change, id);
  const after = await whatStands(sql, id);
  const { status: unknown } = await asks(stranger.api, change, unique('nobody'));
  return { foreign, unknown, before, after };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L328', 'plan:L329', 'plan:L577', 'contract §2.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    "A user may hibernate and wake their own sessions only; another's is to them as if it were not there.",
  async given(world) {
    const agent = await world.fleet.join();
    const owner = await world.arrange.userWhoLogsIn();
    const stranger = await world.arrange.userWhoLogsIn();
    const operator = await world.arrange.userWhoLogsIn({ role: 'operator' });
    const wish = { user: owner.username };
    const sleeper = await asleep(world, agent, wish);
    const operated = await asleep(world, agent, wish);
    const runner = await awake(world, agent, wish);
    agent.manner = 'obedient';
    return { owner, stranger, operator, sleeper, operated, runner };
  },
  async when(world, { owner, stranger, operator, sleeper, operated, runner }) {
    const strange = {
      hibernate: await asStranger(world, stranger, 'hibernate', runner),
      wake: await asStranger(world, stranger, 'wake', sleeper),
    };
    /** One after the other, by whom it is allowed; the agent obeys. */
    const both = async (who: User, first: Sleep, id: string) => {
      const order: readonly Sleep[] = first === 'wake' ? ['wake', 'hibernate'] : ['hibernate', 'wake'];
      const statuses = [];
      for (const change of order) {
        const { status } = await asks(who.api, change, id);
        statuses.push({ change, status });
        if (accepted(status)) await hasEnded(world, { id, change });
      }
      return statuses;
    };
    return {
      ...strange,
      own: await both(owner, 'hibernate', runner),
      operator: await both(operator, 'wake', operated),
    };
  },
  then: {
    // That an unknown session is a 404 is a requirement of its own.
    "another's session cannot be hibernated: answered as an unknown one": ({ hibernate }) =>
      expect(hibernate.foreign).toBe(hibernate.unknown),
    "another's session cannot be woken: answered as an unknown one": ({ wake }) =>
      expect(wake.foreign).toBe(wake.unknown),
    'and stays as it was': ({ hibernate, wake }) =>
      expect([hibernate.after, wake.after]).toEqual([hibernate.before, wake.before]),
    'its owner may do both': ({ own }) => expect(own.filter(({ status }) => !accepted(status))).toEqual([]),
    'an operator may do both': ({ operator }) =>
      expect(operator.filter(({ status }) => !accepted(status))).toEqual([]),
  },
});
