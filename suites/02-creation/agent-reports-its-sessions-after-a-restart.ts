import { expect } from 'vitest';
import { connectedAgain, ownAgent, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L444-448', 'contract §8.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'An agent that starts anew finds its sessions in the cluster and tells how each one is.',
  async given(world) {
    const at = await ownAgent(world);
    const sent = await Promise.all([started(world, at), started(world, at)]);
    for (const { command } of sent) await at.seat.awaitEnd(command.commandId, world.patience.start);
    return { at, ids: sent.map(({ sessionId }) => sessionId) };
  },
  async when(world, { at, ids }) {
    await at.agent.kill();
    await at.seat.close();
    const heardBefore = at.seat.frames.length;
    await at.agent.restart();
    await connectedAgain(world, at);
    const states = () =>
      ids.map((id) => {
        const said = at.seat.statusOf(id);
        const before = new Set(at.seat.frames.slice(0, heardBefore).map(({ payload }) => payload));
        return said.filter(({ payload }) => !before.has(payload)).at(-1) ?? null;
      });
    const told = await world.eventually(
      states,
      (all) => all.every((status) => status?.state === 'running'),
      world.patience.reconnect,
    );
    return told.value.map((status) => status && { state: status.state, podName: status.podName ?? null });
  },
  then: {
    'it tells that each of them runs': (told) =>
      expect(told.map((status) => status?.state)).toEqual(['running', 'running']),
    'it names their pods': (told) => expect(told.filter((status) => !status?.podName)).toEqual([]),
  },
});
