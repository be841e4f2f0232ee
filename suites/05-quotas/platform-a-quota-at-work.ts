import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { runsWithin, sharedPlatformAgent, stopsWithin } from '../world/agent-on-platform.ts';
import { defineCheck } from '../world/world.ts';
import { admission } from './stage/admission.ts';
import { limitedUser } from './stage/limited-user.ts';
import { SMALL } from './stage/standing.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L342-346', 'plan:L364-365', 'contract §7'],
  risk: 'plan:L568',
  profile: 'platform',
  controls: ['sql'],
  world: 'shared',
  atMostMs: 420_000,
  requirement:
    'With a quota of two, a third session is refused and nothing of it runs; when one is gone, another runs.',
  async given(world) {
    const at = await sharedPlatformAgent(world);
    return { ...at, user: await limitedUser(world, { maxSessions: 2 }) };
  },
  async when(world, { agent, cluster, user }) {
    const { api, arrange, sql } = world;
    const create = () =>
      arrange.create({
        user: user.username,
        clusterId: agent.clusterId,
        resources: SMALL,
        persistentHome: false,
      });
    const runs = async (id: string) =>
      textAt((await arrange.comesTo(id, 'running', runsWithin(world))).value, 'state') ?? null;
    // By the rows, so that it does not rest on labels: who is refused has none.
    const deployments = async () => {
      const ids = (await sql.select('sessions', { user_id: user.id })).map(({ id }) => id);
      return (await cluster.deployments()).filter(({ metadata }) => ids.includes(metadata.name)).length;
    };

    const first = await create();
    const second = await create();
    const third = await create();
    const [one = 'none', two = 'none'] = [first, second].map(({ body }) => textAt(body, 'name'));
    const states = [await runs(one), await runs(two)];
    const inCluster = await deployments();
    await api.delete(`/sessions/${one}`);
    const gone =
      textAt((await arrange.comesTo(one, 'terminated', stopsWithin(world))).value, 'state') ?? null;
    const fourth = await create();
    const last = await runs(textAt(fourth.body, 'name') ?? 'none');
    return {
      admissions: [first, second, third].map(admission),
      states,
      inCluster,
      gone,
      fourth: admission(fourth),
      last,
      atTheEnd: await deployments(),
    };
  },
  then: {
    'two are admitted and the third is refused': ({ admissions }) =>
      expect(admissions).toEqual(['admitted', 'admitted', 'refused']),
    'the two run, and nothing else is in the cluster': ({ states, inCluster }) =>
      expect({ states, inCluster }).toEqual({ states: ['running', 'running'], inCluster: 2 }),
    'when one is terminated another is admitted, and runs': ({ gone, fourth, last }) =>
      expect({ gone, fourth, last }).toEqual({ gone: 'terminated', fourth: 'admitted', last: 'running' }),
    'then two are in the cluster again': ({ atTheEnd }) => expect(atTheEnd).toBe(2),
  },
});
