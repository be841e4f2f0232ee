import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { allCaughtUp } from './stage/started-on.ts';
import { startsOf } from './stage/starts-of.ts';

const AT_ONCE = 20;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L235', 'plan:L549', 'contract §6', 'contract §11'],
  risk: 'plan:L573',
  profile: 'control-plane',
  capabilities: ['many-processes'],
  controls: ['start-api'],
  world: { apis: 2, reusable: true },
  requirement:
    'Two API processes on one database act as one: every session once, its command once, spread evenly.',
  async given({ apis, fleet, arrange }) {
    const wsUrl = (apis[1]?.url ?? '').replace(/^http/, 'ws');
    const agents = [
      await fleet.join({ manner: 'silent' }),
      await fleet.join({ manner: 'silent' }),
      await fleet.join({ manner: 'silent', wsUrl }),
      await fleet.join({ manner: 'silent', wsUrl }),
    ];
    return { agents, user: await arrange.user(), template: await arrange.template() };
  },
  async when(world, { agents, user, template }) {
    const { apis, sql } = world;
    const wish = { user: user.username, template: template.name };
    const doors = apis.map(({ door }) => door);
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE / doors.length }, () =>
        doors.map((door) => door.post('/sessions', wish)),
      ).flat(),
    );
    const rows = (await sql.select('sessions', { user_id: user.id })).map(({ id }) => String(id));
    const receivedSoFar = () =>
      agents.flatMap((agent) => rows.flatMap((id) => startsOf(agent, id).map(() => id)));
    const arrived = await world.eventually(
      receivedSoFar,
      (ids) => new Set(ids).size === rows.length,
      world.patience.command,
    );
    // Only then is there anything to come twice.
    if (arrived.held) await allCaughtUp(world, agents);
    const commands = await sql.select('agent_commands', { session_id: rows });
    return {
      statuses: answers.map(({ status }) => status),
      names: answers.map(({ body }) => textAt(body, 'name')).filter((name) => name !== undefined),
      rows,
      commands: commands.map(({ session_id }) => String(session_id)),
      received: receivedSoFar(),
      shares: agents.map(({ agentId }) => commands.filter(({ agent_id }) => agent_id === agentId).length),
    };
  },
  then: {
    'both accept every request': ({ statuses }) =>
      expect(statuses.filter((status) => status !== 0 && !accepted(status))).toEqual([]),
    'every accepted session has one row': ({ names, rows }) =>
      expect([...new Set(names)].filter((name) => !rows.includes(name))).toEqual([]),
    'every session has exactly one command': ({ rows, commands }) =>
      expect(rows.filter((id) => commands.filter((of) => of === id).length !== 1)).toEqual([]),
    'every command reaches its agent once, whichever process has it': ({ commands, received }) =>
      expect(commands.filter((id) => received.filter((of) => of === id).length !== 1)).toEqual([]),
    'the agents of both are chosen evenly': ({ shares }) => {
      const even = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      expect(shares.filter((share) => Math.abs(share - even) > 2)).toEqual([]);
    },
  },
});
