import { expect } from 'vitest';
import { connectedAgain, ownAgent, started, stop } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'SHOULD',
  priority: 'P1',
  source: ['plan:L573', 'plan:L607', 'contract §8.2'],
  risk: 'plan:L573',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'Agents that share a namespace mark their sessions, and each tells of its own alone.',
  async when(world) {
    const one = await ownAgent(world);
    const other = await ownAgent(world, { namespace: one.agent.namespace });
    const [own, theirs] = [await started(world, one), await started(world, other)];
    const { deployment } = await one.cluster.objectsOf(own.sessionId);
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
      ofTheirs: one.seat.statusOf(theirs.sessionId).map(({ state }) => state),
    };
  },
  then: {
    'its objects name it': ({ agent, label }) => expect(label).toBe(agent),
    'it tells of its own session': ({ told }) => expect(told).toBe(true),
    'it tells nothing of a session of the other': ({ ofTheirs }) => expect(ofTheirs).toEqual([]),
  },
});
