import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { offline, online, platformAgent, runningOn, stopsWithin } from '../world/agent-on-platform.ts';
import { defineCheck } from '../world/world.ts';
import { factsOf } from './stage/session-facts.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L296-307', 'plan:L456-462', 'contract §3.3', 'contract §4', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 700_000,
  requirement: 'A session whose agent dies while it is to be hibernated sleeps once the agent is back.',
  async given(world) {
    const at = await platformAgent(world);
    return { ...at, ...(await runningOn(world, at, { persistentHome: true })) };
  },
  async when(world, { agent, cluster, id }) {
    const before = await factsOf(cluster, id);
    // Frozen: the command reaches its machine, and nobody reads it.
    agent.freeze();
    const { status } = await world.api.put(`/sessions/${id}/hibernate`);
    await agent.kill();
    if (!accepted(status))
      throw new Prerequisite('hibernation/makes-one-hibernate-command', `The answer was ${String(status)}.`);
    await offline(world, agent);
    const whileAway = textAt(await world.sql.session(id), 'state') ?? null;
    await agent.restart();
    await online(world, agent);
    const row = await world.arrange.comesTo(id, 'hibernated', stopsWithin(world));
    return {
      whileAway,
      state: textAt(row.value, 'state') ?? null,
      before,
      after: await factsOf(cluster, id),
    };
  },
  then: {
    'its absence changes no state': ({ whileAway }) => expect(whileAway).toBe('hibernating'),
    'the row comes to hibernated': ({ state }) => expect(state).toBe('hibernated'),
    'the same Deployment has 0 replicas': ({ before, after }) =>
      expect([after.deployment, after.replicas]).toEqual([before.deployment, 0]),
    'its home is that of before': ({ before, after }) => {
      expect(before.home.claim).not.toBeNull();
      expect(after.home).toEqual(before.home);
    },
  },
});
