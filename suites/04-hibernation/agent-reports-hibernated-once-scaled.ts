import { expect } from 'vitest';
import { reportsAbout } from '../02-creation/stage/reports-about.ts';
import { hibernate, sharedAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { running } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';
import { slowedScaling } from './stage/slowed-scaling.ts';

/** Who does not wait for the answer of the cluster speaks well before it. */
const SLOW_MS = 700;
const ENDS = ['complete', 'failed', 'status hibernated'];

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L306', 'plan:L330', 'R3', 'R7', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 300_000,
  requirement:
    'The agent says that a session is hibernated, and the command complete, once it is scaled to 0.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const { sessionId } = await running(world, at);
    const mark = at.seat.statusOf(sessionId).length;
    using _ = slowedScaling(world, at.agent.namespace, sessionId, SLOW_MS);
    const { commandId } = await hibernate(at, sessionId);
    const said = () => reportsAbout(at.seat, sessionId, commandId);
    // What is there as soon as it says so, by whichever of the two it says it first.
    await world.eventually(said, (all) => ENDS.some((end) => all.includes(end)), patience.work);
    const { replicas } = await factsOf(at.cluster, sessionId);
    await at.seat.awaitEnd(commandId, patience.work);
    const states = at.seat.statusOf(sessionId).slice(mark);
    return { said: said(), states: states.map(({ state }) => state), replicas };
  },
  then: {
    'it reports hibernated': ({ states }) => expect(states).toContain('hibernated'),
    'it reports the command complete': ({ said }) => expect(said).toContain('complete'),
    'by then the Deployment has 0 replicas': ({ said, replicas }) => {
      expect(said.some((one) => one === 'complete' || one === 'status hibernated')).toBe(true);
      expect(replicas, 'replicas when the session was said to sleep; null: no Deployment').toBe(0);
    },
  },
});
