import { expect } from 'vitest';
import { ownAgent, started, stop } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L14', 'contract §1'],
  profile: 'kubernetes-agent',
  // Of its own, so that every call is this agent's.
  world: {},
  atMostMs: 360_000,
  requirement: 'Of the API an agent uses only registering and connecting.',
  async when(world) {
    const { patience, controlPlane } = world;
    const at = await ownAgent(world);
    const { sessionId } = await started(world, at, { persistentHome: true });
    await at.seat.drop();
    await at.seat.awaitConnected(patience.reconnect);
    await at.seat.awaitEnd((await stop(at, sessionId)).commandId, patience.work);
    return controlPlane.otherCalls.map(({ method, path }) => `${method} ${path}`);
  },
  then: {
    'it calls nothing else of the API': (calls) => expect(calls).toEqual([]),
  },
});
