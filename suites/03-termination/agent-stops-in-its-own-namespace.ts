import { expect } from 'vitest';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { endOf, sharedAgent, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

/** Any that is there and is not the agent's. */
const ANOTHER = 'default';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['contract §8.2'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'An agent stops a session in its own namespace, whatever namespace the command names.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const told = async (namespace: string) => {
      const { sessionId, command } = await started(world, at);
      await at.seat.awaitEnd(command.commandId, patience.start);
      const stop = await at.seat.command('stop_session', { sessionId, namespace });
      const { end, error } = await endOf(at, stop, patience.work);
      return { end, error, left: await whatIsLeft(at.cluster, sessionId) };
    };
    const lawful = await told(at.agent.namespace);
    if (lawful.end !== 'complete' || lawful.left.length > 0)
      throw new Prerequisite(
        'termination/agent-deletes-what-it-made',
        'A stop in its own namespace was not done.',
      );
    return told(ANOTHER);
  },
  then: {
    'the stop is complete': ({ end, error }) => expect(end, error ?? 'no error was given').toBe('complete'),
    'nothing of the session is left in the namespace of the agent': ({ left }) => expect(left).toEqual([]),
  },
});
