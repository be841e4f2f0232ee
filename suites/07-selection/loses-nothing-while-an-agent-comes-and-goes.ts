import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';

const AT_ONCE = 24;
const RETURNS = 3;

async function comesAndGoes({ fleet }: World, agent: ProbeAgent): Promise<void> {
  for (let times = 0; times < RETURNS; times++) {
    await agent.drop();
    await fleet.reconnect(agent);
  }
}

/** The sessions that were started on this agent, each once, however often it was told. */
const startedOn = ({ commands }: ProbeAgent): string[] => [
  ...new Set(
    commands
      .filter(({ action }) => action === 'start_session')
      .map(({ payload }) => textAt(payload, 'sessionId') ?? ''),
  ),
];

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L428-431', 'plan:L443', 'plan:L573', 'contract §3.3', 'contract §6'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'While an agent drops and returns, sessions made at once are neither lost nor doubled.',
  async given({ fleet, arrange }) {
    const agents = [await fleet.join(), await fleet.join(), await fleet.join()];
    return { agents, user: await arrange.user(), template: await arrange.template() };
  },
  async when(world, { agents, user, template }) {
    const { arrange, sql, eventually, patience } = world;
    const [restless] = agents;
    const wish = { user: user.username, template: template.name };
    const [answers] = await Promise.all([
      Promise.all(Array.from({ length: AT_ONCE }, () => arrange.create(wish))),
      restless && comesAndGoes(world, restless),
    ]);
    const rows = (await sql.select('sessions', { user_id: user.id })).map((row) => textAt(row, 'id') ?? '');
    const started = () => agents.flatMap(startedOn).filter((id) => rows.includes(id));
    await eventually(started, (ids) => new Set(ids).size === rows.length, patience.command);
    const commands = await sql.select('agent_commands', { session_id: rows, action: 'start_session' });
    const owners = new Map(commands.map((row) => [textAt(row, 'session_id'), textAt(row, 'agent_id')]));
    return {
      statuses: answers.map(({ status }) => status),
      named: answers.flatMap(({ body }) => textAt(body, 'name') ?? []),
      rows,
      commands: commands.map((row) => textAt(row, 'session_id') ?? ''),
      started: started(),
      astray: agents.flatMap((agent) =>
        startedOn(agent).filter((id) => owners.has(id) && owners.get(id) !== agent.agentId),
      ),
    };
  },
  then: {
    'every request is accepted': ({ statuses }) =>
      expect(statuses.filter((status) => status !== 0 && !accepted(status))).toEqual([]),
    'every accepted session has a row': ({ named, rows }) =>
      expect(named.filter((id) => !rows.includes(id))).toEqual([]),
    'every session has exactly one start command': ({ rows, commands }) =>
      expect(rows.filter((id) => commands.filter((of) => of === id).length !== 1)).toEqual([]),
    'every start reaches an agent': ({ rows, started }) =>
      expect(rows.filter((id) => !started.includes(id))).toEqual([]),
    'and its own agent alone': ({ astray }) => expect(astray).toEqual([]),
  },
});
