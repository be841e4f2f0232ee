import { expect } from 'vitest';
import { ownAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L88-91', 'contract §2.5', 'contract §8.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 120_000,
  requirement:
    'The key that an agent is given when it registers is the one that it uses, also after a restart.',
  async when(world) {
    const at = await ownAgent(world);
    const before = at.seat.registrations.length;
    await at.agent.kill();
    await at.seat.close();
    await at.agent.restart();
    const back = await at.seat.awaitConnected(world.patience.ready);
    return {
      connected: back.held,
      registrations: at.seat.registrations.slice(before).map(({ status }) => status),
    };
  },
  then: {
    'it registers again, and is not refused': ({ registrations }) =>
      expect(new Set(registrations)).toEqual(new Set([200])),
    'it is connected again': ({ connected }) => expect(connected).toBe(true),
  },
});
