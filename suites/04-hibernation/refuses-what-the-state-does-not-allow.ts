import { expect } from 'vitest';
import { isTerminated } from '../03-termination/stage/stopping.ts';
import { whatStands } from '../03-termination/stage/what-stands.ts';
import { IMPOSSIBLE } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { asks, type Sleep } from './stage/changes.ts';
import { done, manyAwake, underWay } from './stage/under-way.ts';

/** A request that must not be taken, with what stood before and after it. */
async function refused({ api, sql, note }: World, change: Sleep, id: string) {
  const before = await whatStands(sql, id);
  const { status } = await asks(api, change, id);
  note(`${change} of a ${String(before.session?.['state'])} session is answered ${status}.`);
  return { status, before, after: await whatStands(sql, id) };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L322-323', 'plan:L324', 'plan:L325', 'plan:L332', 'R1', 'contract §2.2'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A session refuses to hibernate or to wake where its state does not allow it, and stays as it is.',
  async given(world) {
    // A session for each, so that one that is taken leaves the others alone.
    const agent = await world.fleet.join();
    const [running = '', falling = '', sleeping = '', ...stopped] = await manyAwake(world, agent, 5);
    await underWay(world, agent, 'hibernate', falling);
    await done(world, await underWay(world, agent, 'hibernate', sleeping));
    agent.manner = 'obedient';
    for (const id of stopped) {
      await world.api.delete(`/sessions/${id}`);
      await isTerminated(world, id);
    }
    return { running, falling, sleeping, stopped };
  },
  async when(world, { running, falling, sleeping, stopped }) {
    const wakeOfRunning = await refused(world, 'wake', running);
    const wakeOfHibernating = await refused(world, 'wake', falling);
    const hibernateOfHibernated = await refused(world, 'hibernate', sleeping);
    const wakeOfTerminated = await refused(world, 'wake', stopped[0] ?? '');
    const hibernateOfTerminated = await refused(world, 'hibernate', stopped[1] ?? '');
    return {
      wakeOfRunning,
      wakeOfHibernating,
      hibernateOfHibernated,
      wakeOfTerminated,
      hibernateOfTerminated,
    };
  },
  then: {
    'waking a running session answers 409': ({ wakeOfRunning: { status } }) => expect(status).toBe(409),
    'waking one that is still hibernating answers 409': ({ wakeOfHibernating: { status } }) =>
      expect(status).toBe(409),
    'hibernating a hibernated session answers 409': ({ hibernateOfHibernated: { status } }) =>
      expect(status).toBe(409),
    'waking a terminated session answers 404 or 409': ({ wakeOfTerminated: { status } }) =>
      expect(IMPOSSIBLE).toContain(status),
    'hibernating a terminated session answers 404 or 409': ({ hibernateOfTerminated: { status } }) =>
      expect(IMPOSSIBLE).toContain(status),
    'none of them changes the row or makes a command': (seen) => {
      const changed = Object.entries(seen).filter(
        ([, { before, after }]) => JSON.stringify(before) !== JSON.stringify(after),
      );
      expect(changed.map(([what]) => what)).toEqual([]);
    },
  },
});
