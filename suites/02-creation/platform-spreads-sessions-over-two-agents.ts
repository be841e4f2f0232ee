import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { platformAgent, runsWithin } from '../world/agent-on-platform.ts';
import { defineCheck } from '../world/world.ts';

const SESSIONS = 10;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L217-229', 'plan:L236', 'R8'],
  risk: 'plan:L566',
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 300_000,
  requirement: 'Ten sessions over two real agents are spread evenly, and run where their rows say.',
  given: async (world) => [await platformAgent(world), await platformAgent(world)],
  async when(world, agents) {
    const ids: string[] = [];
    for (let made = 0; made < SESSIONS; made++) ids.push((await world.arrange.session()).id);
    const rows = await Promise.all(ids.map((id) => world.arrange.comesTo(id, 'running', runsWithin(world))));
    const placed = rows.map(({ value }, index) => ({
      id: ids[index],
      state: textAt(value, 'state') ?? null,
      agent: textAt(value, 'agent_id') ?? null,
    }));
    const found = [];
    for (const { agent, cluster } of agents)
      for (const { metadata } of await cluster.deployments())
        found.push({ id: metadata.name, agent: agent.agentId });
    return { placed, found, shares: agents.map(({ agent }) => countOf(placed, agent.agentId)) };
  },
  then: {
    'each agent has four to six of them': ({ shares }) =>
      expect(
        shares.every((share) => share >= 4 && share <= 6),
        `shares: ${shares.join(', ')}`,
      ).toBe(true),
    'all of them run': ({ placed }) => expect(placed.filter(({ state }) => state !== 'running')).toEqual([]),
    "each runs in its agent's namespace, once": ({ placed, found }) => {
      const byId = (one: { id?: string | undefined }, two: { id?: string | undefined }) =>
        (one.id ?? '').localeCompare(two.id ?? '');
      expect(found.toSorted(byId)).toEqual(placed.map(({ id, agent }) => ({ id, agent })).toSorted(byId));
    },
  },
});

function countOf(placed: readonly { readonly agent: string | null }[], agentId: string): number {
  return placed.filter(({ agent }) => agent === agentId).length;
}
