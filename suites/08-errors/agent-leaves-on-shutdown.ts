import { expect } from 'vitest';
import { numberAt, textAt } from '../doors/http/read.ts';
import { ownAgent, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L477', 'contract §3.2', 'contract §8.1'],
  risk: 'plan:L578',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 240_000,
  requirement: 'An agent that the API asks to leave does so as on SIGTERM, and lets its sessions run on.',
  async when(world) {
    const at = await ownAgent(world);
    const { sessionId, command } = await started(world, at);
    await at.seat.awaitEnd(command.commandId, world.patience.start);
    const before = (await at.cluster.objectsOf(sessionId)).deployment?.metadata.uid ?? null;
    const mark = at.seat.frames.length;
    at.seat.shutdown('maintenance');
    const end = await at.agent.ended(world.patience.leave);
    const said = at.seat.frames.slice(mark).filter(({ type }) => type === 'heartbeat');
    const { deployment, pods } = await at.cluster.objectsOf(sessionId);
    return {
      exitCode: end ? end.code : 'still running',
      statuses: said.map(({ payload }) => textAt(payload, 'status') ?? null),
      closeCode: at.seat.connections.at(-1)?.code ?? null,
      before,
      after: deployment?.metadata.uid ?? null,
      replicas: numberAt(deployment, 'spec.replicas') ?? null,
      pods: pods.length,
    };
  },
  then: {
    'it says that it is draining': ({ statuses }) => expect(statuses).toContain('draining'),
    'it closes its connection with 1000': ({ closeCode }) => expect(closeCode).toBe(1000),
    'its process ends with 0 in time': ({ exitCode }) => expect(exitCode).toBe(0),
    'its sessions run on': ({ before, after, replicas, pods }) => {
      expect(before).not.toBeNull();
      expect({ after, replicas, pods }).toEqual({ after: before, replicas: 1, pods: 1 });
    },
  },
});
