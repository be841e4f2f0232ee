import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';
import { startedOn } from './stage/started-on.ts';

const SESSIONS = 4;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L428-431', 'plan:L443', 'plan:L549', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A new session never goes to an agent that is away, however idle it is.',
  async given(world) {
    // Loaded, so that the one that will be away would be chosen if it were there.
    const present = await world.fleet.join({ manner: 'silent' });
    for (let load = 0; load < 2; load++) await startedOn(world, present);
    const away = await world.fleet.join({ manner: 'silent' });
    await away.drop();
    const offline = await world.eventually(
      () => world.sql.agent(away.agentId),
      (row) => row?.['status'] === 'offline',
      world.patience.dropped,
    );
    if (!offline.held)
      throw new Prerequisite(
        'creation/a-dropped-agent-is-offline',
        `${away.agentId} was dropped and is not offline.`,
      );
    return { present, away };
  },
  async when({ arrange, sql }, { present, away }) {
    const statuses = [];
    for (let made = 0; made < SESSIONS; made++) statuses.push((await arrange.create()).status);
    const sessionsOf = async ({ agentId }: typeof away) => {
      const commands = await sql.select('agent_commands', { agent_id: agentId });
      return new Set(commands.map(({ session_id }) => session_id)).size;
    };
    return { statuses, toAway: await sessionsOf(away), toPresent: (await sessionsOf(present)) - 2 };
  },
  then: {
    'no session goes to it': ({ toAway }) => expect(toAway).toBe(0),
    'all go to the agent that is there': ({ statuses, toPresent, toAway }) =>
      expect(toPresent + toAway).toBe(statuses.filter(accepted).length),
    'all are accepted': ({ statuses }) => expect(statuses.filter((status) => !accepted(status))).toEqual([]),
  },
});
