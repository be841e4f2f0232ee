import { expect } from 'vitest';
import { ownAgent, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L446', 'contract §8.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 300_000,
  requirement: 'An agent that lost its connection tells how its sessions are as soon as it is back.',
  async when(world) {
    const at = await ownAgent(world);
    const { sessionId, command } = await started(world, at);
    await at.seat.awaitEnd(command.commandId, world.patience.start);
    const before = at.seat.statusOf(sessionId).length;
    await at.seat.drop();
    const back = await at.seat.awaitConnected(world.patience.reconnect);
    const told = await world.eventually(
      () => at.seat.statusOf(sessionId).slice(before),
      (statuses) => statuses.length > 0,
      world.patience.report,
    );
    return { back: back.held, states: told.value.map(({ state }) => state) };
  },
  then: {
    'it comes back': ({ back }) => expect(back).toBe(true),
    'it tells that the session runs': ({ states }) => expect(states).toContain('running'),
  },
});
