import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { startsOf } from './stage/starts-of.ts';
import { allCaughtUp } from './stage/started-on.ts';

const AT_ONCE = 30;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L188-191', 'plan:L235', 'contract §2.2', 'contract §6'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Thirty creations at once make thirty sessions and thirty commands, each delivered once.',
  async given({ fleet, arrange }) {
    const join = () => fleet.join({ manner: 'silent' });
    return {
      agents: [await join(), await join(), await join()],
      user: await arrange.user(),
      own: await arrange.template(),
    };
  },
  async when(world, { agents, user, own }) {
    const { arrange, sql } = world;
    const wish = { user: user.username, template: own.name };
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => arrange.create(wish)));
    const rows = await sql.select('sessions', { user_id: user.id });
    const ids = rows.map(({ id }) => String(id));
    await allCaughtUp(world, agents);
    const commands = await sql.select('agent_commands', { session_id: ids });
    return {
      statuses: answers.map(({ status }) => status),
      names: answers.map(({ body }) => textAt(body, 'name')).filter((name) => name !== undefined),
      rows: ids,
      commands: commands.map(({ session_id }) => String(session_id)),
      received: agents.flatMap((agent) => ids.flatMap((id) => startsOf(agent, id).map(() => id))),
    };
  },
  then: {
    'every request is accepted': ({ statuses }) =>
      expect(statuses.filter((status) => status !== 0 && !accepted(status))).toEqual([]),
    'no two answers name the same session': ({ names }) => expect(new Set(names).size).toBe(names.length),
    'every accepted session has a row': ({ names, rows }) =>
      expect(names.filter((name) => !rows.includes(name))).toEqual([]),
    // Without an answer nobody knows whether it was done: either is right.
    'there is no row that nobody was told of': ({ names, rows, statuses }) =>
      expect(rows.filter((id) => !names.includes(id)).length).toBeLessThanOrEqual(
        statuses.filter((status) => status === 0).length,
      ),
    'every row has exactly one command': ({ rows, commands }) =>
      expect(rows.filter((id) => commands.filter((of) => of === id).length !== 1)).toEqual([]),
    'every command is delivered exactly once': ({ commands, received }) =>
      expect(commands.filter((id) => received.filter((of) => of === id).length !== 1)).toEqual([]),
  },
});
