import { expect } from 'vitest';
import { endOf, sharedAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { sleptOnce } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';

/** Any that is there and is not the agent's. */
const ANOTHER = 'default';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['contract §8.2'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 600_000,
  requirement:
    'An agent hibernates and wakes a session in its own namespace, whatever namespace the command names.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const { sessionId } = await sleptOnce(world, at);
    const told = async (action: 'hibernate_session' | 'wake_session', patienceMs: number) => {
      const command = await at.seat.command(action, { sessionId, namespace: ANOTHER });
      const { end, error } = await endOf(at, command, patienceMs);
      return { end, error, replicas: (await factsOf(at.cluster, sessionId)).replicas };
    };
    const asleep = await told('hibernate_session', patience.work);
    // Put to sleep by us where that was not done, so that the awakening is judged for itself.
    if (asleep.replicas !== 0) await at.cluster.scale(sessionId, 0);
    return { asleep, awake: await told('wake_session', patience.start) };
  },
  then: {
    'the session sleeps in the namespace of the agent': ({ asleep }) =>
      expect(asleep).toEqual({ end: 'complete', error: null, replicas: 0 }),
    'it wakes there too': ({ awake }) => expect(awake).toEqual({ end: 'complete', error: null, replicas: 1 }),
  },
});
