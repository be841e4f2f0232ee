import { expect } from 'vitest';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck, type World } from '../world/world.ts';
import type { COURSE } from './stage/changes.ts';
import { commandsReceived } from './stage/commands-received.ts';
import { awake, done, underWay } from './stage/under-way.ts';

const CYCLES = 3;
const ONE_CYCLE = ['hibernating', 'hibernated', 'waking', 'running'];

/** The states of one cycle. The agent is held back at each step, so that no state can pass unseen. */
async function once(world: World, agent: ProbeAgent, id: string): Promise<string[]> {
  const state = async () => String((await world.sql.session(id))?.['state']);
  const seen = [];
  for (const change of ['hibernate', 'wake'] as const) {
    const begun = await underWay(world, agent, change, id);
    seen.push(await state());
    await done(world, begun);
    seen.push(await state());
  }
  return seen;
}

/** That the first cycle goes is a matter of other checks; that it goes again is one of this. */
const endedEarly =
  (note: World['note']) =>
  (why: unknown): string[] => {
    if (!(why instanceof Prerequisite)) throw why;
    note(why.message);
    return [];
  };

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L304', 'plan:L306', 'plan:L317', 'plan:L319', 'plan:L330', 'R7', 'contract §4'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A session sleeps and wakes as often as it is asked to, over hibernating, hibernated and waking, and skips none of them.',
  async given(world) {
    const agent = await world.fleet.join();
    return { agent, id: await awake(world, agent) };
  },
  async when(world, { agent, id }) {
    const seen = await once(world, agent, id);
    for (let cycle = 1; cycle < CYCLES; cycle++)
      seen.push(...(await once(world, agent, id).catch(endedEarly(world.note))));
    const ids = (change: keyof typeof COURSE) =>
      commandsReceived(agent, change, id).map(({ commandId }) => commandId);
    return { seen, hibernates: ids('hibernate'), wakes: ids('wake') };
  },
  then: {
    'its row goes round in order, in every cycle': ({ seen }) =>
      expect(seen).toEqual(Array.from({ length: CYCLES }, () => ONE_CYCLE).flat()),
    'every hibernation has a command of its own': ({ hibernates }) =>
      expect([hibernates.length, new Set(hibernates).size]).toEqual([CYCLES, CYCLES]),
    'every wake has a command of its own': ({ wakes }) =>
      expect([wakes.length, new Set(wakes).size]).toEqual([CYCLES, CYCLES]),
  },
});
