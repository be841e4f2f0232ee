import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import type { Command } from '../doors/socket/command.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck, type World } from '../world/world.ts';
import { reaches } from './stage/disturbed.ts';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';

/** What is under way when the API dies: the request, its command, and where that leads. */
const UNDER_WAY = [
  { below: '/hibernate', method: 'PUT', action: 'hibernate_session', to: 'hibernated' },
  { below: '', method: 'DELETE', action: 'stop_session', to: 'terminated' },
] as const;

/** A command that the agent has, acknowledged or not, and has not ended. */
interface Open {
  readonly command: Command;
  readonly id: string;
  readonly to: string;
}

async function arrives(world: World, agent: ProbeAgent, sessionId: string, action: string): Promise<Command> {
  const { value } = await agent.awaitCommand({ sessionId, action }, world.patience.command);
  if (value) return value;
  throw new Prerequisite(
    'creation/delivers-the-command-over-the-socket',
    `${agent.agentId} did not get ${action} of ${sessionId}.`,
  );
}

/** Heard, where the target shows that: steps may be skipped. */
async function acknowledged({ sql, eventually, patience }: World, id: string): Promise<void> {
  await eventually(
    async () => (await sql.commandsOf(id)).some(({ status }) => status === 'ack'),
    Boolean,
    patience.report,
  );
}

async function open(world: World, agent: ProbeAgent): Promise<Open[]> {
  const { api, arrange } = world;
  const running = [];
  for (const change of UNDER_WAY) running.push({ ...change, id: (await arrange.runningSession(agent)).id });
  agent.manner = 'manual';
  const { id } = await arrange.session();
  const opened: Open[] = [{ id, to: 'running', command: await arrives(world, agent, id, 'start_session') }];
  for (const { id: session, method, below, action, to } of running) {
    const { status } = await api.request({ method, path: `/sessions/${session}${below}` });
    if (!accepted(status)) continue;
    const command = await arrives(world, agent, session, action);
    agent.ack(command);
    await acknowledged(world, session);
    opened.push({ id: session, to, command });
  }
  return opened;
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L457-462', 'plan:L477', 'contract §3.3'],
  risk: 'plan:L573',
  profile: 'control-plane',
  controls: ['start-api', 'sql'],
  world: { canary: true, reusable: true },
  requirement:
    'An API that dies in the middle of commands sends each again, once, to the agent that returns, and hears its end.',
  async given(world) {
    const agent = await world.fleet.join();
    return { agent, opened: await open(world, agent) };
  },
  async when(world, { agent, opened }) {
    await world.apis[0]?.restart();
    await agent.closed;
    const mark = agent.commands.length;
    await world.fleet.reconnect(agent);
    const due = opened.map(({ command }) => command.commandId);
    const came = () => agent.commands.slice(mark).map(({ commandId }) => commandId);
    await world.eventually(came, (all) => due.every((id) => all.includes(id)), world.patience.command);
    const sentinel = await world.arrange.sentinel(agent);
    const again = came().filter((id) => due.includes(id));
    for (const { command } of opened) agent.complete(command);
    const ends = [];
    for (const { id, to } of opened) ends.push({ to, is: await reaches(world, id, to) });
    return { due, again, sentinel, ends };
  },
  then: {
    'a start, a hibernation and a stop were under way': ({ due }) => expect(due.length).toBe(3),
    'each comes again, and once': ({ due, again, sentinel }) =>
      expect({ again: [...again].sort(), sentinel }).toEqual({ again: [...due].sort(), sentinel: true }),
    'in the order in which they were made': ({ due, again }) => {
      const first = [...new Set(again)];
      expect(first).toEqual(due.filter((id) => first.includes(id)));
    },
    'each end is heard': ({ ends }) => expect(ends.filter(({ is, to }) => is !== to)).toEqual([]),
  },
});
