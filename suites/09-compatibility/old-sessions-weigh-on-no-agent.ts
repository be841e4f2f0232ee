import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { oldSessions } from './stage/old-sessions.ts';

/** As many as the agent has room for, so that counting even one of the old ones shows. */
const ROOM = 2;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L498', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'Sessions without an agent are the load of none: an agent takes as many as it has room for.',
  async given(world) {
    const cluster = world.clusterId ?? null;
    const { user } = await oldSessions(world, [
      { state: 'running' },
      { state: 'pending' },
      // A row that knows its cluster and no agent is still nobody's.
      { state: 'running', cluster_id: cluster },
    ]);
    await world.fleet.join({ capacity: { maxSessions: ROOM }, manner: 'silent' });
    return user;
  },
  async when({ arrange }, { username }) {
    const answers = [];
    for (let created = 0; created < ROOM; created++) answers.push(await arrange.create({ user: username }));
    return answers.map(({ status }) => status);
  },
  then: {
    'it takes all that it has room for': (statuses) =>
      expect(
        statuses.filter((status) => !accepted(status)),
        `the ${ROOM} creations were answered ${statuses.join(', ')}`,
      ).toEqual([]),
  },
});
