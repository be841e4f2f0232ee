import { expect } from 'vitest';
import { ownAgent, stop } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

const KIB = 1024;
/** With all that is around it the frame stays below 512 KiB. */
const NEARLY_LARGEST = 500 * KIB;
const TOO_LARGE = 700 * KIB;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['contract §3.1'],
  risk: 'plan:L578',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement:
    'Frames up to 512 KiB are taken; a binary one is ignored; a larger one ends at most the connection.',
  async when(world) {
    const { patience } = world;
    // Its own, since an agent may die of it.
    const at = await ownAgent(world);
    const payload = { sessionId: world.unique('session'), namespace: at.agent.namespace };
    const large = await at.seat.command('stop_session', { ...payload, remark: 'x'.repeat(NEARLY_LARGEST) });
    const largeEnd = await at.seat.awaitEnd(large.commandId, patience.work);
    at.seat.sendRaw(Buffer.from([0, 1, 2, 254, 255]), 'a binary frame');
    const afterBinary = await stop(at, world.unique('session'));
    const binaryEnd = await at.seat.awaitEnd(afterBinary.commandId, patience.work);
    const connections = at.seat.connections.length;
    at.seat.sendRaw(
      JSON.stringify({ type: 'noise', payload: 'x'.repeat(TOO_LARGE) }),
      'a frame that is too large',
    );
    const afterTooLarge = await stop(at, world.unique('session'));
    const tooLargeEnd = await at.seat.awaitEnd(afterTooLarge.commandId, patience.reconnect + patience.work);
    return {
      large: largeEnd.value?.type ?? null,
      afterBinary: binaryEnd.value?.type ?? null,
      connections,
      afterTooLarge: tooLargeEnd.value?.type ?? null,
      running: at.agent.running,
    };
  },
  then: {
    'a command of nearly 512 KiB is done': ({ large }) => expect(large).toBe('complete'),
    'a binary frame changes nothing: the connection stays, the next command is done': ({
      afterBinary,
      connections,
    }) => expect({ afterBinary, connections }).toEqual({ afterBinary: 'complete', connections: 1 }),
    'after a frame that is too large the agent lives': ({ running }) => expect(running).toBe(true),
    'the command behind it is done': ({ afterTooLarge }) => expect(afterTooLarge).toBe('complete'),
  },
});
