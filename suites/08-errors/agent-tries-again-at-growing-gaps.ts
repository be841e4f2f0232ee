import { expect } from 'vitest';
import { ownAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

/** Seen only by one whose gaps do not grow; where chance has a part in them, many say more than a few. */
const TRIES = 12;
const WATCHED_MS = 10_000;
/** Contract §8.1: first within 2 s. One more is granted to a machine that is busy. */
const FIRST_MS = 2_000;
const BUSY_MS = 1_000;
/** A gap that has come this near to the longest one need not grow any more, so that chance may be added to it. */
const NEARLY_LONGEST = 0.7;
const GROWN = 1.2;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L461', 'plan:L477', 'contract §8.1', 'contract §10'],
  risk: 'plan:L578',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 180_000,
  requirement: 'An agent that lost the API tries again within two seconds, and then at growing gaps.',
  async when(world) {
    const { controlPlane, periods, patience } = world;
    const at = await ownAgent(world);
    const { agentId } = at.agent;
    // It may register: each try then ends with one connection that is refused.
    const refusal = controlPlane.turnAway(agentId, 503, { registering: false });
    await at.seat.drop();
    const lost = Date.parse(at.seat.connections.at(-1)?.closedAt ?? '');
    const gaps = () => {
      const tries = controlPlane.refusedConnections.filter((one) => one.agentId === agentId);
      const times = [lost, ...tries.map((one) => Date.parse(one.at))];
      return times.slice(1).map((time, index) => time - (times[index] ?? lost));
    };
    const longest = periods.reconnectMax;
    const seen = await world.eventually(
      gaps,
      (all) => all.length >= TRIES || hasGrown(all, longest),
      WATCHED_MS,
    );
    refusal[Symbol.dispose]();
    const back = await at.seat.awaitConnected(patience.reconnect);
    return { gaps: seen.value, longest, back: back.held };
  },
  then: {
    'the first try comes within two seconds': ({ gaps }) =>
      expect(gaps[0] ?? Infinity, 'milliseconds until the first try').toBeLessThan(FIRST_MS + BUSY_MS),
    'the gaps grow': ({ gaps, longest }) => {
      expect(gaps.length, 'tries that were seen').toBeGreaterThan(1);
      expect(hasGrown(gaps, longest), `gaps of ${gaps.join(', ')} ms, of at most ${longest}`).toBe(true);
    },
    'it is back once the API is': ({ back }) => expect(back).toBe(true),
  },
});

function hasGrown([first = Infinity, ...later]: readonly number[], longest: number): boolean {
  return Math.max(0, ...later) >= Math.min(first * GROWN, longest * NEARLY_LONGEST);
}
