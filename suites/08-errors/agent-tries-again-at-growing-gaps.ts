import { expect } from 'vitest';
import { ownAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { timesOfTries } from './stage/times-of-tries.ts';

/** Contract §8.1: first within 2 s. One more is granted to a machine that is busy. */
const FIRST_MS = 2_000;
const BUSY_MS = 1_000;
/** Far above any first gap, so that there is room to grow. */
const LONGEST_MS = 8_000;
/** Losses of one try each, before the long one: gaps that vary by chance alone are not short each time. */
const SHORT_LOSSES = 3;
/** Of the long loss: a gap that ends herein is a late one; where none does, the next is. */
const LATE = { from: 3_000, until: 8_000 };
/** Whoever tries so often by then has no gaps that grow. */
const MOST_TRIES = 60;
/** On average a late gap is clearly longer than each first one, however much chance takes from either … */
const GROWN = 1.2;
/** … unless it has come this near to the longest one. */
const NEARLY_LONGEST = 0.7;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L461', 'plan:L477', 'contract §8.1', 'contract §10'],
  risk: 'plan:L578',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 360_000,
  requirement: 'An agent that lost the API tries again within two seconds, and then at growing gaps.',
  async when(world) {
    const at = await ownAgent(world, { reconnectMax: LONGEST_MS });
    const longest = at.agent.reconnectMax;
    const first: number[] = [];
    let back = true;
    for (let loss = 0; back && loss < SHORT_LOSSES; loss += 1) {
      const [time] = await timesOfTries(world, at, (all) => all.length > 0, FIRST_MS + BUSY_MS);
      first.push(time ?? FIRST_MS + BUSY_MS);
      back = (await at.seat.awaitConnected(longest + world.patience.reconnect)).held;
    }
    const isEnough = (all: readonly number[], sinceLoss: number) =>
      all.length > MOST_TRIES || (sinceLoss >= LATE.until && all.slice(1).some((time) => time > LATE.from));
    const long = back ? await timesOfTries(world, at, isEnough, LATE.until + longest) : [];
    return { first: [...first, ...long.slice(0, 1)], late: lateGaps(long), longest, back };
  },
  then: {
    'the first try comes within two seconds': ({ first }) =>
      expect(first[0], 'milliseconds until the first try').toBeLessThan(FIRST_MS + BUSY_MS),
    'the gaps grow': ({ first, late, longest }) => {
      expect(late.length, 'tries that were seen once the API had been away for a while').toBeGreaterThan(0);
      const mean = late.reduce((sum, gap) => sum + gap, 0) / late.length;
      const grown = Math.min(Math.max(...first) * GROWN, longest * NEARLY_LONGEST);
      const seen = `first gaps of ${first.join(', ')} ms, late ones of ${late.join(', ')} ms, of at most ${String(longest)}`;
      expect(mean, seen).toBeGreaterThanOrEqual(grown);
    },
    'it is back once the API is': ({ back }) => expect(back).toBe(true),
  },
});

function lateGaps(times: readonly number[]): number[] {
  const gaps = times.map((end, index) => ({ end, ms: end - (times[index - 1] ?? 0) })).slice(1);
  const late = gaps.filter(({ end }) => end > LATE.from && end <= LATE.until);
  return (late.length > 0 ? late : gaps.slice(-1)).map(({ ms }) => ms);
}
