import { expect } from 'vitest';
import { defineCheck, type World } from '../world/world.ts';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';
import type { Change } from './stage/changes.ts';
import { inWords, isOneAfterTheOther } from './stage/one-after-the-other.ts';
import { madeOneEach, race, type Raced } from './stage/race.ts';
import { done, manyAwake, underWay } from './stage/under-way.ts';

/** What is asked for at once, and of what: each of several sessions, since a race is not won by everybody. */
const RACES: readonly { readonly of: 'running' | 'hibernated'; readonly changes: readonly Change[] }[] = [
  { of: 'running', changes: ['hibernate', 'delete'] },
  { of: 'running', changes: ['hibernate', 'wake'] },
  { of: 'running', changes: ['hibernate', 'hibernate', 'wake', 'wake', 'delete', 'delete'] },
  { of: 'hibernated', changes: ['wake', 'delete'] },
  { of: 'hibernated', changes: ['wake', 'hibernate'] },
  { of: 'hibernated', changes: ['wake', 'wake', 'hibernate', 'hibernate', 'delete', 'delete'] },
];
const TIMES = 2;

const nameOf = ({ of, changes }: (typeof RACES)[number]) =>
  changes.length === 2
    ? `${changes.join(' and ')} of a ${of} session`
    : `all of them at once on a ${of} session`;

type Seen = Readonly<Record<string, readonly Raced[]>>;

/** All sessions that will be needed, in the order of the races. */
async function racers(world: World, agent: ProbeAgent): Promise<string[][]> {
  const ids = await manyAwake(world, agent, RACES.length * TIMES);
  const groups = RACES.map((_, index) => ids.slice(index * TIMES, (index + 1) * TIMES));
  const sleepers = groups.filter((_, index) => RACES[index]?.of === 'hibernated').flat();
  await Promise.all(sleepers.map(async (id) => done(world, await underWay(world, agent, 'hibernate', id))));
  return groups;
}

const judge = (seen: Seen, wrong: (raced: Raced) => boolean) =>
  expect(
    Object.entries(seen).flatMap(([name, all]) =>
      all.filter(wrong).map((raced) => `${name}: ${inWords(raced.steps)}; made ${raced.made.join(', ')}`),
    ),
  ).toEqual([]);

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L303', 'plan:L316', 'plan:L330', 'plan:L332', 'contract §2.2', 'contract §4'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'Requests that race for one session end as if one came after the other, and each accepted one makes one command.',
  async given(world) {
    const agent = await world.fleet.join();
    const groups = await racers(world, agent);
    return { agent, all: RACES.map((one, index) => ({ ...one, ids: groups[index] ?? [] })) };
  },
  async when(world, { agent, all }): Promise<Seen> {
    const raced = [];
    for (const { of, changes, ids } of all) {
      const ended = await Promise.all(ids.map((id) => race(world, agent, id, changes)));
      raced.push([nameOf({ of, changes }), ended] as const);
    }
    await world.arrange.sentinel(agent);
    return Object.fromEntries(raced.map(([name, ended]) => [name, ended.map((one) => one.settled())]));
  },
  then: {
    ...Object.fromEntries(
      RACES.map(nameOf).map((name) => [
        `${name}: as one after the other`,
        (seen: Seen) => {
          const wrong = (seen[name] ?? []).filter(
            ({ from, steps, end }) => !isOneAfterTheOther(from, steps, end),
          );
          expect(wrong.map(({ steps, end }) => `${inWords(steps)}, and is ${end}`)).toEqual([]);
        },
      ]),
    ),
    'each accepted request makes one command, a refused one none': (seen: Seen) => {
      judge(seen, (raced) => !madeOneEach(raced));
    },
    'the agent is told each of them once, in the order in which they were made': (seen: Seen) => {
      judge(seen, ({ made, told }) => made.join() !== told.join());
    },
  },
});
