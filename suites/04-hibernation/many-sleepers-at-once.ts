import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { asks, COURSE, type Sleep } from './stage/changes.ts';
import { commandsReceived } from './stage/commands-received.ts';
import { hasEnded } from './stage/under-way.ts';

const SESSIONS = 12;
const AGENTS = 3;

/** The same change for all of them at once, done by obedient agents. */
async function all(world: World, change: Sleep, ids: readonly string[]) {
  const { api, arrange, fleet } = world;
  const statuses = await Promise.all(ids.map(async (id) => (await asks(api, change, id)).status));
  const rows = await Promise.all(ids.map((id) => arrange.comesToByCommand(id, COURSE[change].then)));
  // Not one: that is no matter of many.
  if (rows.every(({ held }) => !held)) await hasEnded(world, { id: ids[0] ?? '', change });
  return {
    refused: statuses.filter((status) => !accepted(status)),
    states: rows.map(({ value }) => String(value?.['state'])),
    owners: rows.map(({ value }) => [String(value?.['agent_id'])]),
    told: ids.map((id) =>
      fleet.agents.flatMap((agent) => commandsReceived(agent, change, id).map(() => agent.agentId)),
    ),
  };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L303', 'plan:L306', 'plan:L316', 'plan:L319', 'plan:L330', 'contract §2.2'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Twelve sessions of three agents sleep and wake at once, each by its own agent.',
  async given({ fleet, arrange }) {
    await Promise.all(Array.from({ length: AGENTS }, () => fleet.join()));
    await arrange.session(); // user and template are in place
    const sessions = await Promise.all(Array.from({ length: SESSIONS }, () => arrange.session()));
    const ids = sessions.map(({ id }) => id);
    await Promise.all(ids.map((id) => arrange.comesToByCommand(id, 'running')));
    return ids;
  },
  async when(world, ids) {
    return { hibernate: await all(world, 'hibernate', ids), wake: await all(world, 'wake', ids) };
  },
  then: {
    'all are accepted': ({ hibernate, wake }) => expect([...hibernate.refused, ...wake.refused]).toEqual([]),
    'all come to sleep': ({ hibernate: { states } }) =>
      expect(states.filter((state) => state !== 'hibernated')).toEqual([]),
    'all come to run again': ({ wake: { states } }) =>
      expect(states.filter((state) => state !== 'running')).toEqual([]),
    'each is told to its own agent, once': ({ hibernate, wake }) =>
      expect([hibernate.told, wake.told]).toEqual([hibernate.owners, wake.owners]),
  },
});
