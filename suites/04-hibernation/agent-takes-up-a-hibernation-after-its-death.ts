import { expect } from 'vitest';
import { connectedAgain, hibernate, ownAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { sleptOnce } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L305-307', 'plan:L444-448', 'contract §3.3', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'A hibernation during which the agent was killed is done when it is back, without harm.',
  async when(world) {
    const { patience } = world;
    const at = await ownAgent(world);
    const { sessionId } = await sleptOnce(world, at, { persistentHome: true });
    const before = await factsOf(at.cluster, sessionId);
    // Frozen, so that it cannot say anything; then as far as an agent comes that dies before its report.
    at.agent.freeze();
    const { commandId } = await hibernate(at, sessionId);
    await at.agent.kill();
    await at.seat.close();
    await at.cluster.scale(sessionId, 0);
    const mark = at.seat.statusOf(sessionId).length;
    await at.agent.restart();
    await connectedAgain(world, at);
    const { value: end } = await at.seat.awaitEnd(commandId, patience.work);
    const states = at.seat.statusOf(sessionId).slice(mark);
    return {
      end: end?.type ?? null,
      error: end?.error ?? null,
      last: states.at(-1)?.state ?? null,
      before,
      after: await factsOf(at.cluster, sessionId),
    };
  },
  then: {
    'the command that comes again is complete': ({ end, error }) =>
      expect(end, error ?? 'no error was given').toBe('complete'),
    'what it says last of the session is that it sleeps': ({ last }) => expect(last).toBe('hibernated'),
    'Deployment and home are those of before, at 0 replicas': ({ before, after }) =>
      expect({ ...after, pods: [] }).toMatchObject({
        deployment: before.deployment,
        home: before.home,
        replicas: 0,
      }),
  },
});
