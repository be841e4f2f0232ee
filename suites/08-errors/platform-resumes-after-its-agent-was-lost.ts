import { expect } from 'vitest';
import { field, textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { offline, online, platformAgent, runningOn, stopsWithin } from '../world/agent-on-platform.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L457-462', 'plan:L477', 'contract §4', 'contract §8.1'],
  risk: 'plan:L573',
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 420_000,
  requirement:
    'When the agent dies in the middle of a session the workload runs on, and the agent that comes back manages it.',
  async given(world) {
    const at = await platformAgent(world);
    return { ...at, id: (await runningOn(world, at)).id };
  },
  async when(world, { agent, cluster, id }) {
    const { sql, api, arrange } = world;
    const workload = async () => {
      const { deployment } = await cluster.objectsOf(id);
      return { uid: deployment?.metadata.uid ?? null, replicas: field(deployment, 'spec.replicas') ?? 1 };
    };
    const rowOf = async () => {
      const row = await sql.session(id);
      return { state: textAt(row, 'state') ?? null, agent: textAt(row, 'agent_id') ?? null };
    };
    const before = { row: await rowOf(), workload: await workload() };
    await agent.kill();
    await offline(world, agent);
    const away = { row: await rowOf(), workload: await workload() };
    await agent.restart();
    await online(world, agent);
    const back = await workload();
    const asked = (await api.put(`/sessions/${id}/hibernate`)).status;
    const end = await arrange.comesTo(id, 'hibernated', stopsWithin(world));
    const state = textAt(end.value, 'state') ?? null;
    return { before, away, back, asked, end: state, hibernated: await workload() };
  },
  then: {
    'while the agent is away, the session keeps its state and its agent': ({ before, away }) =>
      expect(away.row).toEqual(before.row),
    'its workload runs on': ({ before: { workload }, away, back }) => {
      expect(workload.uid).not.toBeNull();
      expect([away.workload, back]).toEqual([workload, workload]);
    },
    'once the agent is back, a hibernation is done': ({ asked, end }) =>
      expect({ accepted: accepted(asked), end }).toEqual({ accepted: true, end: 'hibernated' }),
    'on the same workload, which has no replica then': ({ before, hibernated }) =>
      expect(hibernated).toEqual({ uid: before.workload.uid, replicas: 0 }),
  },
});
