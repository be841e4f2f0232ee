import { expect } from 'vitest';
import { field } from '../doors/http/read.ts';
import type { Json } from '../kit/check.ts';
import { quantityOf } from '../kit/quantity.ts';
import { defineCheck, type World } from '../world/world.ts';
import { awake, done, underWay } from './stage/under-way.ts';

const KEPT = ['user', 'template', 'agentId', 'clusterId', 'persistentHome', 'tags'];

/** What the session is, apart from its state; quantities by their value. */
async function whatItIs({ api }: World, id: string) {
  const { body } = await api.get(`/sessions/${id}`);
  const kept = KEPT.map((path) => [path, (field(body, path) ?? null) as Json]); // of a JSON body
  return {
    ...(Object.fromEntries(kept) as Record<string, Json>), // pairs made in the line before
    memory: quantityOf(field(body, 'resources.memory')),
    cpu: quantityOf(field(body, 'resources.cpu')),
  };
}

/** Through one sleep and one wake. */
async function throughSleep(world: World, persistentHome: boolean) {
  const agent = await world.fleet.join();
  const wish = { persistentHome, tags: ['kept'], resources: { memory: '768Mi', cpu: '300m' } };
  const id = await awake(world, agent, wish);
  const before = await whatItIs(world, id);
  await done(world, await underWay(world, agent, 'hibernate', id));
  const asleep = await whatItIs(world, id);
  await done(world, await underWay(world, agent, 'wake', id));
  const awakened = await whatItIs(world, id);
  await agent.leave(); // so that the next session goes to the next agent
  return { before, asleep, awakened };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L307', 'plan:L320', 'plan:L331', 'R3', 'contract §2.2'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'Asleep and woken, a session keeps its home, its agent, its cluster, its size and its tags as they were.',
  async when(world) {
    return { withHome: await throughSleep(world, true), without: await throughSleep(world, false) };
  },
  then: {
    'with a persistent home, asleep it is what it was': ({ withHome: { before, asleep } }) =>
      expect(asleep).toEqual(before),
    'with a persistent home, woken it is what it was': ({ withHome: { before, awakened } }) =>
      expect(awakened).toEqual(before),
    'without a persistent home, it gets none by sleeping': ({ without: { before, asleep, awakened } }) =>
      expect([asleep, awakened]).toEqual([before, before]),
  },
});
