import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { online, platformAgent, runsWithin } from '../world/agent-on-platform.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L444-448', 'plan:L571', 'contract §3.3', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 360_000,
  requirement:
    'A session whose agent dies as its command arrives comes to run, once, when the agent is back.',
  given: (world) => platformAgent(world),
  async when(world, { agent, cluster }) {
    // Frozen: the command reaches its machine, and nobody reads it.
    agent.freeze();
    const { id } = await world.arrange.session();
    await agent.kill();
    const atDeath = textAt(await world.sql.session(id), 'state') ?? null;
    await agent.restart();
    await online(world, agent);
    const row = await world.arrange.comesTo(id, 'running', runsWithin(world));
    const deployments = await cluster.deployments();
    return {
      atDeath,
      state: textAt(row.value, 'state') ?? null,
      deployments: deployments.map(({ metadata }) => metadata.name),
      id,
    };
  },
  then: {
    'the session is not lost meanwhile': ({ atDeath }) => expect(['pending', 'starting']).toContain(atDeath),
    'it comes to run': ({ state }) => expect(state).toBe('running'),
    'it has one Deployment': ({ deployments, id }) => expect(deployments).toEqual([id]),
  },
});
