import { expect } from 'vitest';
import { ownAgent, stop } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

/** An API that leaves, that found a frame too large, that could not store a report, that heard no heartbeat. */
const CODES = [1000, 1001, 1009, 1011, 4002];

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L461-462', 'contract §3.1', 'contract §8.1'],
  risk: 'plan:L578',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement:
    'However the API ended the connection, the agent comes back, and says at once that it is there.',
  async when(world) {
    const { patience } = world;
    const at = await ownAgent(world);
    const returns = [];
    for (const code of CODES) {
      const mark = at.seat.frames.length;
      await at.seat.close(code);
      const back = await at.seat.awaitConnected(patience.reconnect);
      const heartbeat = await world.eventually(
        () => at.seat.frames.slice(mark).some(({ type }) => type === 'heartbeat'),
        Boolean,
        patience.report,
      );
      returns.push({ code, back: back.held, heartbeat: heartbeat.held });
      if (!back.held) break;
    }
    const lawful = await stop(at, world.unique('session'));
    const after = await at.seat.awaitEnd(lawful.commandId, patience.work);
    return { returns, after: after.value?.type ?? null };
  },
  then: {
    'it comes back after each close': ({ returns }) =>
      expect(returns.map(({ code, back }) => ({ code, back }))).toEqual(
        CODES.map((code) => ({ code, back: true })),
      ),
    'each time it sends a heartbeat': ({ returns }) =>
      expect(returns.filter(({ heartbeat }) => !heartbeat)).toEqual([]),
    'it works as before': ({ after }) => expect(after).toBe('complete'),
  },
});
