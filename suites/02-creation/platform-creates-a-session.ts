import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { runsWithin, sharedPlatformAgent } from '../world/agent-on-platform.ts';
import { defineCheck } from '../world/world.ts';
import { whatIsLeft } from './stage/what-is-left.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L178-206', 'plan:L237-238', 'R7'],
  risk: 'plan:L565',
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 240_000,
  requirement: 'A session asked for over HTTP comes to run in the cluster of its agent, and its row says so.',
  async when(world) {
    const { agent, cluster } = await sharedPlatformAgent(world);
    const answer = await world.arrange.create({ clusterId: agent.clusterId });
    const id = textAt(answer.body, 'name') ?? 'none';
    const row = await world.arrange.comesTo(id, 'running', runsWithin(world));
    const pods = await cluster.pods(`session=${id}`);
    const objects = await whatIsLeft(cluster, id);
    const shown = await world.api.get(`/sessions/${id}`);
    return {
      status: answer.status,
      state: textAt(row.value, 'state') ?? null,
      agent: { recorded: textAt(row.value, 'agent_id') ?? null, real: agent.agentId },
      podName: textAt(row.value, 'pod_name') ?? null,
      pods: pods.map(({ metadata }) => metadata.name),
      objects,
      shown: textAt(shown.body, 'state') ?? null,
    };
  },
  then: {
    'it is accepted': ({ status }) => expect(accepted(status), `the answer was ${status}`).toBe(true),
    'the row comes to running, with its agent': ({ state, agent }) => {
      expect(state).toBe('running');
      expect(agent.recorded).toBe(agent.real);
    },
    'Deployment, Service, Session resource and pod are in the cluster': ({ objects }) =>
      expect(objects).toEqual(expect.arrayContaining(['deployment', 'service', 'session', 'pod'])),
    'the row names the pod': ({ podName, pods }) => expect(pods).toContain(podName),
    'the API shows it running': ({ shown }) => expect(shown).toBe('running'),
  },
});
