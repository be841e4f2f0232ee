import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { online, runsWithin } from '../world/agent-on-platform.ts';
import { defineCheck } from '../world/world.ts';
import type { Disturbance } from './stage/disturbed.ts';

/** On one connection after the other of a real agent, whose first messages are its heartbeat and its reports. */
const IN_STORE: readonly Disturbance[] = [
  { direction: 'to-agent', after: 0, do: 'cut-in-mid-frame' },
  { direction: 'to-agent', after: 0, do: 'reset' },
  { direction: 'to-api', after: 2, do: 'reset' },
  { direction: 'to-api', after: 3, do: 'cut-in-mid-frame' },
];

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L457-462', 'contract §3.3', 'contract §8.1'],
  risk: 'plan:L573',
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 420_000,
  requirement:
    'A session comes to run, once, although the connection of its agent is lost again and again meanwhile.',
  async given(world) {
    const line = await world.openLine();
    for (const disturbance of IN_STORE) line.next(disturbance);
    const agent = await world.agents.start({ controlPlane: line });
    await online(world, agent);
    return { agent, cluster: world.clusterIn(agent.namespace) };
  },
  async when(world, { agent, cluster }) {
    const { id } = await world.arrange.session({ clusterId: agent.clusterId });
    const patience = runsWithin(world) + IN_STORE.length * world.patience.reconnect;
    const row = await world.arrange.comesTo(id, 'running', patience);
    const deployments = await cluster.deployments();
    return {
      id,
      state: textAt(row.value, 'state') ?? null,
      deployments: deployments.map(({ metadata }) => metadata.name),
    };
  },
  then: {
    'it comes to run': ({ state }) => expect(state).toBe('running'),
    'it has one Deployment': ({ deployments, id }) => expect(deployments).toEqual([id]),
  },
});
