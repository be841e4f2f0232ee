import { expect } from 'vitest';
import type { MessageName } from '../../../fixtures/contract/contract.ts';
import type { Check, Source } from '../../kit/check.ts';
import type { Priority } from '../../kit/words.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { CommandMatch } from '../../doors/socket/command.ts';
import type { ShapeHistory } from '../../doors/shapes/shape-log.ts';
import { defineCheck, type World } from '../../world/world.ts';
import { whatWasWrong } from './what-was-wrong.ts';

export interface FrameCheck {
  readonly message: MessageName;
  readonly source: readonly Source[];
  readonly priority: Priority;
  /** Makes the API send one to this agent, and says which. */
  readonly provoke: (world: World, agent: ProbeAgent) => Promise<CommandMatch>;
  /** The check whose requirement it is that one comes at all. */
  readonly standsOn: string;
}

/** The check of one message to the agent: one of its own, and all that the run has seen so far. */
export function frameCheck(wanted: FrameCheck): Check<World, unknown, ShapeHistory> {
  return defineCheck<ProbeAgent, ShapeHistory>({
    level: 'MUST',
    priority: wanted.priority,
    source: wanted.source,
    profile: 'control-plane',
    world: 'shared',
    requirement: `A ${wanted.message} to an agent has the shape of the contract.`,
    async given(world) {
      const agent = await world.fleet.join();
      const match = await wanted.provoke(world, agent);
      if (!(await agent.awaitCommand(match, world.patience.command)).held)
        throw new Prerequisite(wanted.standsOn, `The agent got no ${wanted.message}.`);
      return agent;
    },
    when: ({ shapes }) => shapes.of(wanted.message),
    then: {
      'its frames have the shape of the contract': (history) => {
        const wrong = whatWasWrong(history.violations);
        expect(wrong, wrong.join('\n')).toEqual([]);
      },
    },
  }) as Check<World, unknown, ShapeHistory>; // `given` is the check's own affair
}
