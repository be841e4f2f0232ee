import { expect } from 'vitest';
import { connectedAgain, ownAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { asleep, running } from './stage/put-to-sleep.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L444-448', 'plan:L330', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 600_000,
  requirement: 'An agent that starts anew tells of its sleeping sessions that they sleep.',
  async given(world) {
    const at = await ownAgent(world);
    const [awake, sleeping] = await Promise.all([running(world, at), asleep(world, at)]);
    return { at, awake: awake.sessionId, sleeping: sleeping.sessionId };
  },
  async when(world, { at, awake, sleeping }) {
    await at.agent.kill();
    await at.seat.close();
    const marks = new Map([awake, sleeping].map((id) => [id, at.seat.statusOf(id).length]));
    const since = (id: string) =>
      at.seat
        .statusOf(id)
        .slice(marks.get(id))
        .map(({ state }) => state);
    await at.agent.restart();
    await connectedAgain(world, at);
    await world.eventually(
      () => [since(awake), since(sleeping)],
      (all) => all.every((states) => states.length > 0),
      world.patience.reconnect,
    );
    return { awake: since(awake), sleeping: since(sleeping) };
  },
  then: {
    'it says that the sleeping one is hibernated': ({ sleeping }) => expect(sleeping).toContain('hibernated'),
    'it says nothing else of that one': ({ sleeping }) =>
      expect(sleeping.filter((state) => state !== 'hibernated')).toEqual([]),
    'it does not take the one that is awake for a sleeping one': ({ awake }) =>
      expect(awake).not.toContain('hibernated'),
  },
});
