import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { online, offline, platformAgent, runningOn, runsWithin } from '../world/agent-on-platform.ts';
import { defineCheck } from '../world/world.ts';

const SESSIONS = 3;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L444-448', 'contract §4', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 420_000,
  requirement: 'An agent that dies and comes back costs no session: all run on, and it takes new ones.',
  async given(world) {
    const at = await platformAgent(world);
    const ids: string[] = [];
    for (let made = 0; made < SESSIONS; made++) ids.push((await runningOn(world, at)).id);
    return { ...at, ids };
  },
  async when(world, { agent, cluster, ids }) {
    const uids = async () =>
      Promise.all(ids.map(async (id) => (await cluster.objectsOf(id)).deployment?.metadata.uid ?? null));
    const states = async () =>
      Promise.all(ids.map(async (id) => textAt(await world.sql.session(id), 'state') ?? null));
    const before = await uids();
    await agent.kill();
    await offline(world, agent);
    const whileAway = await states();
    await agent.restart();
    await online(world, agent);
    const { id } = await world.arrange.session();
    const next = await world.arrange.comesTo(id, 'running', runsWithin(world));
    return {
      before,
      whileAway,
      after: await states(),
      now: await uids(),
      next: textAt(next.value, 'state') ?? null,
    };
  },
  then: {
    'its absence changes no state': ({ whileAway }) =>
      expect(new Set(whileAway)).toEqual(new Set(['running'])),
    'the sessions run when it is back': ({ after }) => expect(new Set(after)).toEqual(new Set(['running'])),
    'their Deployments are those of before': ({ before, now }) => {
      expect(before).not.toContain(null);
      expect(now).toEqual(before);
    },
    'a new session runs': ({ next }) => expect(next).toBe('running'),
  },
});
