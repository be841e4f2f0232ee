import { expect } from 'vitest';
import { sharedAgent, start, stop } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['contract §3.1'],
  risk: 'plan:L578',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 300_000,
  requirement:
    'An agent answers pings, idle and at work, so that an API can tell a live line from a dead one.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const idle = await at.seat.ping(patience.command);
    const { sessionId, command } = await start(world, at, { image: 'localhost/plumbline/image-missing:1' });
    await at.seat.awaitReport(command.commandId, ['ack'], patience.command);
    const atWork = await at.seat.ping(patience.command);
    await stop(at, sessionId);
    return { idle, atWork };
  },
  then: {
    'a ping is answered': ({ idle }) => expect(idle).toBe(true),
    'a ping is answered while a session is started': ({ atWork }) => expect(atWork).toBe(true),
  },
});
