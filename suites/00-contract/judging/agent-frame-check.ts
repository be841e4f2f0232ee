import { expect } from 'vitest';
import type { MessageName } from '../../../fixtures/contract/contract.ts';
import type { ShapeHistory } from '../../doors/shapes/shape-log.ts';
import type { Check, Source } from '../../kit/check.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import { endOf, sharedAgent, started, type AgentAtWork } from '../../world/agent-at-work.ts';
import { defineCheck, type World } from '../../world/world.ts';
import { whatWasWrong } from './what-was-wrong.ts';

/** The check of one message of an agent: those of a session and of a failure of its own, and all that the run has seen so far. */
export function agentFrameCheck(
  message: MessageName,
  source: readonly Source[],
): Check<World, unknown, ShapeHistory> {
  return defineCheck<AgentAtWork, ShapeHistory>({
    level: 'MUST',
    priority: 'P0',
    source,
    profile: 'kubernetes-agent',
    world: 'shared',
    requirement: `A ${message} of an agent has the shape of the contract.`,
    given: provokeEach,
    when({ shapes }) {
      const history = shapes.of(message);
      if ((history.seen['frame'] ?? 0) === 0)
        throw new Prerequisite('creation/agent-acknowledges-at-once', `The agent sent no ${message}.`);
      return history;
    },
    then: {
      'its frames have the shape of the contract': ({ violations }) => {
        const wrong = whatWasWrong(violations);
        expect(wrong, wrong.join('\n')).toEqual([]);
      },
    },
  }) as Check<World, unknown, ShapeHistory>; // `given` is the check's own affair
}

/** A start gives ack, status and complete; an unknown action gives failed; a heartbeat came before. */
async function provokeEach(world: World): Promise<AgentAtWork> {
  const at = await sharedAgent(world);
  await started(world, at);
  const unknown = await at.seat.command(
    'paint_session',
    { sessionId: world.unique('session') },
    { breaks: 'an unknown action' },
  );
  await endOf(at, unknown, world.patience.command);
  return at;
}
