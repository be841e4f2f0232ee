import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';

/** In a row, so that an API which ignores the wish and evens out the load sends some the wrong way. */
const IN_A_ROW = 3;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L418-421', 'plan:L441', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session that names a cluster goes to an agent of that cluster.',
  async when({ fleet, arrange, unique, sql }) {
    const clusters = [unique('cluster'), unique('cluster')];
    const agents = await Promise.all(
      clusters.map((clusterId) => fleet.join({ clusterId, manner: 'silent' })),
    );
    const wrong: { asked: string; sentTo: unknown }[] = [];
    for (const [index, clusterId] of clusters.entries())
      for (let number = 0; number < IN_A_ROW; number++) {
        const { id } = await arrange.session({ clusterId });
        const sentTo = (await sql.session(id))?.['agent_id'];
        if (sentTo !== agents[index]?.agentId) wrong.push({ asked: clusterId, sentTo });
      }
    return { wrong };
  },
  then: {
    'no session goes to an agent of another cluster': ({ wrong }) => expect(wrong).toEqual([]),
  },
});
