import { expect } from 'vitest';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { withoutPods } from '../04-hibernation/stage/without-pods.ts';
import { ownAgent, start } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L456-462', 'plan:L477', 'contract §3.3', 'contract §8.1'],
  risk: 'plan:L573',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 480_000,
  requirement: 'What an agent brought to an end while the API was away, it reports when the API is back.',
  async when(world) {
    const { controlPlane, patience } = world;
    const at = await ownAgent(world);
    // At work until there is room for its pod: only then is the API away.
    const giveRoom = await withoutPods(at.cluster);
    const { sessionId, command } = await start(world, at);
    await at.seat.awaitReport(command.commandId, ['ack'], patience.command);
    const refusal = controlPlane.turnAway(at.agent.agentId, 503);
    await at.seat.drop();
    const mark = at.seat.statusOf(sessionId).length;
    await giveRoom();
    // The Session resource is made behind the ready pod: by then all is done but the report.
    const done = await world.eventually(
      () => at.cluster.get('Session', sessionId),
      (resource) => resource !== undefined,
      patience.start,
    );
    const deployment = (await at.cluster.objectsOf(sessionId)).deployment?.metadata.uid ?? null;
    refusal[Symbol.dispose]();
    const back = await at.seat.awaitConnected(patience.reconnect);
    const end = await at.seat.awaitEnd(command.commandId, patience.start);
    const told = await world.eventually(
      () => at.seat.statusOf(sessionId).slice(mark),
      (statuses) => statuses.some(({ state }) => state === 'running'),
      patience.report,
    );
    return {
      done: done.held,
      back: back.held,
      end: end.value?.type ?? null,
      states: told.value.map(({ state }) => state),
      before: deployment,
      after: (await at.cluster.objectsOf(sessionId)).deployment?.metadata.uid ?? null,
      left: await whatIsLeft(at.cluster, sessionId),
    };
  },
  then: {
    'it goes on with the work while the API is away': ({ done }) => expect(done).toBe(true),
    'it reports the end when the API is back': ({ back, end }) =>
      expect({ back, end }).toEqual({ back: true, end: 'complete' }),
    'it says that the session runs': ({ states }) => expect(states).toContain('running'),
    'the session was started once': ({ before, after, left }) => {
      expect(before).not.toBeNull();
      expect(after).toBe(before);
      expect(left.filter((kind) => kind === 'pod')).toHaveLength(1);
    },
  },
});
