import { expect } from 'vitest';
import { reportOf } from '../doors/socket/reports.ts';
import { sharedAgent, start } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

/** An acknowledgement so shortly before the end, and long after the command, was sent when the work was done. */
const AT_ONCE_MS = 500;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L202', 'contract §8.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 180_000,
  requirement: 'A command is acknowledged as soon as it came, before its work is done.',
  async when(world) {
    const image = `localhost/plumbline/image-missing/${world.unique('never')}:1`;
    const at = await sharedAgent(world);
    const sent = performance.now();
    const { command } = await start(world, at, { image });
    const ack = await at.seat.awaitReport(command.commandId, ['ack'], world.patience.command);
    const waitedMs = performance.now() - sent;
    await at.seat.awaitEnd(command.commandId, world.patience.start);
    const workedMs = performance.now() - sent - waitedMs;
    const reports = at.seat.frames.flatMap((frame) => reportOf(frame) ?? []);
    const own = reports.filter(({ commandId }) => commandId === command.commandId);
    return {
      acknowledged: ack.held,
      reports: own.map(({ type }) => type),
      withTheEnd: workedMs < AT_ONCE_MS && workedMs < waitedMs,
    };
  },
  then: {
    'it is acknowledged': ({ acknowledged }) => expect(acknowledged).toBe(true),
    'the acknowledgement comes before the end': ({ reports, withTheEnd }) => {
      expect(reports[0]).toBe('ack');
      expect(withTheEnd, 'it came only together with the end').toBe(false);
    },
  },
});
