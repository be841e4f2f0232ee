import { expect } from 'vitest';
import { ownAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

const REPLACED = 4001;
/** Clocks of two processes, rounded to milliseconds. */
const NEARLY = 0.9;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['contract §3.1', 'contract §10'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 180_000,
  requirement:
    'A process whose connection was closed with 4001 stays away for a while, so that two do not fight.',
  async when(world) {
    const { periods, patience } = world;
    const at = await ownAgent(world);
    await at.seat.close(REPLACED, 'replaced');
    await at.seat.awaitConnected(periods.replacedPause + patience.reconnect);
    const [replaced, next] = at.seat.connections;
    const gap = Date.parse(next?.openedAt ?? '') - Date.parse(replaced?.closedAt ?? '');
    return { pauseMs: periods.replacedPause, awayMs: Number.isNaN(gap) ? null : gap };
  },
  then: {
    'it does not come back before the pause is over': ({ pauseMs, awayMs }) =>
      // One that never came back has stayed away too.
      expect(awayMs ?? Infinity).toBeGreaterThanOrEqual(pauseMs * NEARLY),
  },
});
