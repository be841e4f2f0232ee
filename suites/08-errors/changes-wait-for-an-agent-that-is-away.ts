import { expect } from 'vitest';
import { whatStands } from '../03-termination/stage/what-stands.ts';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';
import { defineCheck, type World } from '../world/world.ts';
import { comesToBe } from './stage/agent-status.ts';

/** Each change, the command that it makes, and where that leads. */
const CHANGES = [
  { method: 'PUT', below: '/hibernate', action: 'hibernate_session', to: 'hibernated' },
  { method: 'DELETE', below: '', action: 'stop_session', to: 'terminated' },
  { method: 'PUT', below: '/hibernate', action: 'hibernate_session', to: 'hibernated' },
  { method: 'DELETE', below: '', action: 'stop_session', to: 'terminated' },
] as const;

const AWAY = [409, 503];

type Change = (typeof CHANGES)[number] & { readonly id: string };

async function askedFor({ api, sql }: World, change: Change) {
  const before = await whatStands(sql, change.id);
  const { status } = await api.request({
    method: change.method,
    path: `/sessions/${change.id}${change.below}`,
  });
  return { ...change, status, before, after: await whatStands(sql, change.id) };
}

const called = ({ action, id }: { readonly action: string; readonly id: string }) => `${action} ${id}`;

/** In the order of arrival. */
const changesSince = ({ commands }: ProbeAgent, mark: number): string[] =>
  commands
    .slice(mark)
    .filter(({ action }) => action !== 'start_session')
    .map(({ action, payload }) => called({ action, id: textAt(payload, 'sessionId') ?? '' }));

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L457-462', 'R2', 'contract §2.2', 'contract §3.3'],
  risk: 'plan:L573',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'Changes asked for while the agent is away wait for it and come once, in order; or they are refused and change nothing.',
  async given(world) {
    const agent = await world.fleet.join();
    const changes: Change[] = [];
    for (const change of CHANGES)
      changes.push({ ...change, id: (await world.arrange.runningSession(agent)).id });
    await agent.drop();
    await comesToBe(world, agent, 'offline');
    return { agent, changes };
  },
  async when(world, { agent, changes }) {
    const asked = [];
    for (const change of changes) asked.push(await askedFor(world, change));
    const mark = agent.commands.length;
    await world.fleet.reconnect(agent);
    await comesToBe(world, agent, 'online');
    const again = [];
    for (const change of asked)
      if (!accepted(change.status)) again.push((await askedFor(world, change)).status);
    const ends = await Promise.all(changes.map(({ id, to }) => world.arrange.comesToByCommand(id, to)));
    const sentinel = await world.arrange.sentinel(agent);
    return {
      asked: asked.map(({ id, action, status, before, after }) => ({ id, action, status, before, after })),
      again,
      came: changesSince(agent, mark),
      sentinel,
      ends: ends.map(({ value }, index) => ({
        is: textAt(value, 'state') ?? null,
        to: changes[index]?.to ?? null,
      })),
    };
  },
  then: {
    'each is accepted, or refused with 409 or 503': ({ asked }) =>
      expect(asked.filter(({ status }) => !accepted(status) && !AWAY.includes(status))).toEqual([]),
    'accepted, it makes one command; refused, it changes nothing': ({ asked }) => {
      for (const { status, action, before, after } of asked)
        if (accepted(status))
          expect(after.commands.filter((command) => command.action === action).length).toBe(1);
        else expect(after).toEqual(before);
    },
    'what was refused is accepted when the agent is back': ({ again }) =>
      expect(again.filter((status) => !accepted(status))).toEqual([]),
    'each comes to the agent once': ({ asked, came, sentinel }) =>
      expect({ came: [...came].sort(), sentinel }).toEqual({
        came: asked.map(called).sort(),
        sentinel: true,
      }),
    'what waited comes in the order in which it was asked for': ({ asked, came }) => {
      const waited = asked.filter(({ status }) => accepted(status)).map(called);
      const first = [...new Set(came)].filter((one) => waited.includes(one));
      expect(first).toEqual(waited.filter((one) => first.includes(one)));
    },
    'each is then done': ({ ends }) => expect(ends.filter(({ is, to }) => is !== to)).toEqual([]),
  },
});
