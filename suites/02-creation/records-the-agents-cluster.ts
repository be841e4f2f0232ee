import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { startedOn } from './stage/started-on.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L216', 'plan:L234', 'contract §2.2'],
  risk: 'plan:L566',
  profile: 'control-plane',
  controls: ['sql'],
  // On its own, since no request may name a cluster here: it is the agent that knows where it is.
  world: { canary: true, reusable: true },
  requirement: 'The row of a new session names the cluster of its agent, and none if the agent has none.',
  async given({ fleet, unique }) {
    const clusterId = unique('cluster');
    const somewhere = await fleet.join({ manner: 'silent', clusterId });
    const nowhere = await fleet.join({ manner: 'silent' });
    return { clusterId, somewhere, nowhere };
  },
  async when(world, { clusterId, somewhere, nowhere }) {
    const agents = [somewhere, nowhere];
    const seen = async (agent: typeof somewhere) => {
      const { id } = await startedOn(world, agent, agents);
      const answer = await world.api.get(`/sessions/${id}`);
      return {
        row: textAt(await world.sql.session(id), 'cluster_id') ?? null,
        answer: textAt(answer.body, 'clusterId') ?? null,
      };
    };
    const withCluster = await seen(somewhere);
    await somewhere.drop();
    return { clusterId, with: withCluster, without: await seen(nowhere) };
  },
  then: {
    "the row names the agent's cluster": ({ clusterId, with: { row } }) => expect(row).toBe(clusterId),
    'so does the answer': ({ with: { row, answer } }) => expect(answer).toBe(row),
    'an agent without a cluster gives the row none': ({ without }) => expect(without.row).toBeNull(),
  },
});
