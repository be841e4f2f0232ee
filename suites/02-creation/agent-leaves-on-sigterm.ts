import { expect } from 'vitest';
import { numberAt, textAt } from '../doors/http/read.ts';
import { ownAgent, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L444-448', 'contract §8.1', 'contract §3.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 240_000,
  requirement: 'Told to go, an agent says so, leaves in order and in time, and lets its sessions run on.',
  async when(world) {
    const at = await ownAgent(world);
    const { sessionId, command } = await started(world, at);
    await at.seat.awaitEnd(command.commandId, world.patience.start);
    const before = (await at.cluster.objectsOf(sessionId)).deployment;
    at.agent.signal('SIGTERM');
    const end = await at.agent.ended(world.patience.leave);
    const heartbeats = at.seat.frames.filter(({ type }) => type === 'heartbeat');
    const { deployment, pods } = await at.cluster.objectsOf(sessionId);
    return {
      exitCode: end ? end.code : 'still running',
      draining: heartbeats.some(({ payload }) => textAt(payload, 'status') === 'draining'),
      closeCode: at.seat.connections.at(-1)?.code ?? null,
      same: before !== undefined && deployment?.metadata.uid === before.metadata.uid,
      replicas: numberAt(deployment, 'spec.replicas') ?? null,
      pods: pods.length,
    };
  },
  then: {
    'it says that it is draining': ({ draining }) => expect(draining).toBe(true),
    'it closes its connection with 1000': ({ closeCode }) => expect(closeCode).toBe(1000),
    'its process ends with 0 in time': ({ exitCode }) => expect(exitCode).toBe(0),
    'its sessions run on': ({ same, replicas, pods }) =>
      expect({ same, replicas, pods }).toEqual({ same: true, replicas: 1, pods: 1 }),
  },
});
