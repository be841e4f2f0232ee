import { expect } from 'vitest';
import type { ClusterDoor } from '../doors/cluster/cluster-door.ts';
import { field } from '../doors/http/read.ts';
import type { Json } from '../kit/check.ts';
import { connectedAgain, ownAgent, started, stop } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { factsOf } from '../04-hibernation/stage/session-facts.ts';

export default defineCheck({
  level: 'SHOULD',
  priority: 'P1',
  source: ['plan:L573', 'plan:L607', 'contract §8.2'],
  risk: 'plan:L573',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement:
    'Agents that share a namespace mark their sessions, and each tells of its own alone and touches no other.',
  async when(world) {
    const one = await ownAgent(world);
    const other = await ownAgent(world, { namespace: one.agent.namespace });
    const [own, theirs] = [await started(world, one), await started(world, other)];
    await other.seat.awaitEnd(theirs.command.commandId, world.patience.start);
    const { deployment } = await one.cluster.objectsOf(own.sessionId);
    const before = await standOf(one.cluster, theirs.sessionId);
    await one.agent.kill();
    await one.seat.close();
    const mark = one.seat.statusOf(own.sessionId).length;
    await one.agent.restart();
    await connectedAgain(world, one);
    const told = await world.eventually(
      () => one.seat.statusOf(own.sessionId).length,
      (count) => count > mark,
      world.patience.reconnect,
    );
    // What comes of the same look as its own session has come by the end of a later command.
    const later = await stop(one, world.unique('session'));
    await one.seat.awaitEnd(later.commandId, world.patience.work);
    return {
      agent: one.agent.agentId,
      label: deployment?.metadata.labels?.['agent'] ?? null,
      told: told.held,
      before,
      after: await standOf(one.cluster, theirs.sessionId),
      ofTheirs: one.seat.statusOf(theirs.sessionId).map(({ state }) => state),
    };
  },
  then: {
    'its objects name it': ({ agent, label }) => expect(label).toBe(agent),
    'it tells of its own session': ({ told }) => expect(told).toBe(true),
    'it tells nothing of a session of the other': ({ ofTheirs }) => expect(ofTheirs).toEqual([]),
    'it leaves what the other made as it is': ({ before, after }) => {
      expect(before, 'the session of the other, as soon as it ran').toMatchObject({ replicas: 1 });
      expect(after).toEqual(before);
    },
  },
});

/** What is there of a session, and all that anybody but the cluster itself would change of its Deployment. */
async function standOf(cluster: ClusterDoor, sessionId: string) {
  const { deployment } = await cluster.objectsOf(sessionId);
  const metadata = deployment?.metadata;
  return {
    ...(await factsOf(cluster, sessionId)),
    generation: (metadata?.['generation'] ?? null) as Json, // as the cluster sent it
    labels: metadata?.labels ?? null,
    spec: (field(deployment, 'spec') ?? null) as Json, // as the cluster sent it
  };
}
