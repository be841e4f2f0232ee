import { expect } from 'vitest';
import { reportOf } from '../doors/socket/reports.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { sharedAgent, start } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { runsTheImage } from './stage/runs-the-image.ts';

export default defineCheck({
  level: 'SHOULD',
  priority: 'P1',
  source: ['plan:L410-416', 'contract §8.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 300_000,
  requirement: 'A session whose pod is slow does not keep another one waiting.',
  async when(world) {
    const at = await sharedAgent(world);
    const image = 'localhost/plumbline/image-missing:1';
    const slow = await start(world, at, { image });
    const quick = await start(world, at);
    const quickEnd = await at.seat.awaitEnd(quick.command.commandId, world.patience.start);
    const slowEnd = await at.seat.awaitEnd(slow.command.commandId, world.patience.start);
    await runsTheImage(at, slow.sessionId, image);
    if (quickEnd.value?.type !== 'complete' || slowEnd.value?.type === 'complete')
      throw new Prerequisite(
        'creation/agent-reports-running-once-the-pod-is-ready',
        'The quick start was not complete, or the one without an image was, so their order says nothing.',
      );
    const names = new Map([
      [slow.command.commandId, 'slow'],
      [quick.command.commandId, 'quick'],
    ]);
    const ends = at.seat.frames.flatMap((frame) => {
      const report = reportOf(frame);
      const name = names.get(report?.commandId ?? '');
      return report === undefined || name === undefined || report.type === 'ack'
        ? []
        : [`${name} ${report.type}`];
    });
    return { ends };
  },
  then: {
    'the other one is complete before the slow one has ended': ({ ends }) =>
      expect(ends[0]).toBe('quick complete'),
  },
});
