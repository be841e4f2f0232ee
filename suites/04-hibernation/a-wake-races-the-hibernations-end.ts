import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { asks } from './stage/changes.ts';
import { inWords, isOneAfterTheOther } from './stage/one-after-the-other.ts';
import { race } from './stage/race.ts';
import { hasEnded, manyAwake, isDone, underWay, type UnderWay } from './stage/under-way.ts';

const SESSIONS = 4;

/** The agent reports the hibernation's end, and the session is woken, at once. */
async function raced(world: World, hibernate: UnderWay) {
  const { id, agent } = hibernate;
  const ended = await race(world, agent, id, ['wake', 'wake', 'wake'], () => {
    isDone(hibernate);
  });
  const woken = ended.steps.some(({ status }) => accepted(status));
  if (!woken) await hasEnded(world, hibernate); // refused: it came too early
  const state = String((await world.sql.session(id))?.['state']);
  const later = woken ? null : accepted((await asks(world.api, 'wake', id)).status);
  return { ended, state, later };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L317', 'plan:L330', 'plan:L332', 'contract §2.2', 'contract §4'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A wake that comes while the hibernation ends is refused, or taken once it has ended; never both, never twice.',
  async given(world) {
    const agent = await world.fleet.join();
    const ids = await manyAwake(world, agent, SESSIONS);
    return { agent, all: await Promise.all(ids.map((id) => underWay(world, agent, 'hibernate', id))) };
  },
  async when(world, { agent, all }) {
    const seen = await Promise.all(all.map((hibernate) => raced(world, hibernate)));
    const sentinel = await world.arrange.sentinel(agent);
    return seen.map(({ ended, state, later }) => {
      const { steps, told } = ended.settled();
      return { steps, told, state, later, sentinel };
    });
  },
  then: {
    'it ends as one after the other': (seen) => {
      const wrong = seen.filter(
        ({ steps, state }) =>
          !isOneAfterTheOther('hibernating', [...steps, { report: 'status hibernated' }], state),
      );
      expect(wrong.map(({ steps, state }) => `${inWords(steps)}, and is ${state}`)).toEqual([]);
    },
    'refused, it is accepted once the session is hibernated': (seen) =>
      expect(seen.filter(({ later }) => later === false)).toEqual([]),
    'the agent is told to wake it once': (seen) =>
      expect(seen.map(({ told, sentinel }) => ({ told, sentinel }))).toEqual(
        seen.map(() => ({ told: ['wake_session'], sentinel: true })),
      ),
  },
});
