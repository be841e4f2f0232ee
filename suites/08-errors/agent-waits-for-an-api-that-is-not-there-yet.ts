import { expect } from 'vitest';
import { endOf, seated, start } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L477', 'contract §8.1'],
  risk: 'plan:L578',
  profile: 'kubernetes-agent',
  // Of its own, since nobody is served at first.
  world: {},
  atMostMs: 300_000,
  requirement: 'An agent that starts before the API waits for it, and works once it is there.',
  async when(world) {
    const { controlPlane, patience } = world;
    controlPlane.refuseConnections('tcp');
    const agentId = world.unique('agent');
    const refusal = controlPlane.turnAway(agentId, 503);
    const at = seated(world, await world.agents.start({ agentId }));
    const called = await world.eventually(
      () => controlPlane.refusedConnections.length,
      (count) => count > 0,
      patience.ready,
    );
    // There, and not yet able to serve.
    controlPlane.accept();
    const asked = await world.eventually(
      () => at.seat.registrations.length,
      (count) => count > 0 || !at.agent.running,
      patience.ready + patience.reconnect,
    );
    refusal[Symbol.dispose]();
    const connected = await world.eventually(
      () => at.seat.isConnected,
      (is) => is || !at.agent.running,
      patience.reconnect,
    );
    const running = at.agent.running;
    const end = running ? (await endOf(at, (await start(world, at)).command, patience.start)).end : null;
    return {
      called: called.held,
      asked: asked.value > 0,
      connected: connected.value,
      running,
      end,
    };
  },
  then: {
    'it tries again when its call is cut off': ({ called, asked }) =>
      expect({ called, asked }).toEqual({ called: true, asked: true }),
    'it goes on while its registration is answered with 503, and connects in the end': ({
      connected,
      running,
    }) => expect({ connected, running }).toEqual({ connected: true, running: true }),
    'then it works': ({ end }) => expect(end).toBe('complete'),
  },
});
