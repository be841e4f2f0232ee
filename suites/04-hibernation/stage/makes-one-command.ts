import { expect } from 'vitest';
import { textAt } from '../../doors/http/read.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { Source } from '../../kit/check.ts';
import { whatStands } from '../../03-termination/stage/what-stands.ts';
import { defineCheck, type World } from '../../world/world.ts';
import { ACTION_OF, asks, type Sleep } from './changes.ts';
import { commandsReceived } from './commands-received.ts';

interface OneCommand {
  readonly change: Sleep;
  readonly source: readonly Source[];
  /** A session from which the change is lawful, of a silent agent. */
  readonly session: (world: World, agent: ProbeAgent) => Promise<string>;
}

/** Hibernating and waking owe the same: one command each, for the session's agent. */
export function makesOneCommand({ change, source, session }: OneCommand) {
  const action = ACTION_OF[change];
  return defineCheck({
    level: 'MUST',
    priority: 'P0',
    source,
    risk: 'plan:L571',
    profile: 'control-plane',
    world: 'shared',
    requirement: `An accepted ${change} makes exactly one ${action} command, and the agent gets it once.`,
    async given(world) {
      const agent = await world.fleet.join();
      return { agent, id: await session(world, agent) };
    },
    async when({ api, sql, arrange }, { agent, id }) {
      const answer = await asks(api, change, id);
      const sentinel = await arrange.sentinel(agent);
      const { commands } = await whatStands(sql, id);
      return {
        promised: textAt(answer.body, 'commandId') ?? null,
        made: commands.filter((one) => one.action === action).length,
        received: commandsReceived(agent, change, id).map(({ commandId }) => commandId),
        sentinel,
      };
    },
    then: {
      [`there is one ${action} command for the session`]: ({ made }) => expect(made).toBe(1),
      'the agent gets it once': ({ received, sentinel }) =>
        expect({ received: received.length, sentinel }).toEqual({ received: 1, sentinel: true }),
      // An answer without an id breaks its shape, which has a check of its own.
      'it bears the id that the answer gave': ({ promised, received }) =>
        expect(received[0] ?? promised).toBe(promised ?? received[0] ?? null),
    },
  });
}
