import { expect } from 'vitest';
import { factsOf } from '../04-hibernation/stage/session-facts.ts';
import { withoutPods } from '../04-hibernation/stage/without-pods.ts';
import { textAt } from '../doors/http/read.ts';
import { connectedAgain, ownAgent, start } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L456-462', 'contract §3.3', 'contract §8.1'],
  risk: 'plan:L573',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 480_000,
  requirement:
    'Told to go while it works, an agent still leaves in time; the work is done by whoever comes next.',
  async when(world) {
    const { patience } = world;
    const at = await ownAgent(world);
    // At work until there is room for its pod.
    const giveRoom = await withoutPods(at.cluster);
    const { sessionId, command } = await start(world, at);
    await world.eventually(
      () => at.cluster.get('Deployment', sessionId),
      (deployment) => deployment !== undefined,
      patience.start,
    );
    at.agent.signal('SIGTERM');
    const ended = await at.agent.ended(patience.leave);
    // To end the work may be to fail it, as long as that is said before.
    const failed = at.seat.reportsOf(command.commandId).some(({ type }) => type === 'failed');
    const heartbeats = at.seat.frames.filter(({ type }) => type === 'heartbeat');
    await giveRoom();
    await at.agent.restart();
    await connectedAgain(world, at);
    const end = await at.seat.awaitEnd(command.commandId, patience.start);
    const { replicas, pods } = await factsOf(at.cluster, sessionId);
    const deployments = await at.cluster.deployments();
    return {
      exitCode: ended ? ended.code : 'still running',
      draining: heartbeats.some(({ payload }) => textAt(payload, 'status') === 'draining'),
      end: end.value?.type ?? null,
      failed,
      replicas,
      pods: pods.length,
      deployments: deployments.length,
    };
  },
  then: {
    'it ends with 0 in time': ({ exitCode }) => expect(exitCode).toBe(0),
    'it said that it is draining': ({ draining }) => expect(draining).toBe(true),
    'the command comes to its end, before or after': ({ end, failed }) =>
      expect(end).toBe(failed ? 'failed' : 'complete'),
    'the session runs, once': ({ failed, replicas, pods, deployments }) => {
      const there = failed
        ? { replicas: null, pods: 0, deployments: 0 }
        : { replicas: 1, pods: 1, deployments: 1 };
      expect({ replicas, pods, deployments }).toEqual(there);
    },
  },
});
