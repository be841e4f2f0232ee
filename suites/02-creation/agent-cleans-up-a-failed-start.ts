import { expect } from 'vitest';
import { sharedAgent, start } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { reportsAbout } from './stage/reports-about.ts';
import { runsTheImage } from './stage/runs-the-image.ts';
import { whatIsLeft } from './stage/what-is-left.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §8.1', 'contract §10'],
  risk: 'plan:L565',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 200_000,
  requirement: 'A start whose pod never gets ready fails in time and takes back what it made.',
  async when(world) {
    const at = await sharedAgent(world);
    const image = 'localhost/plumbline/image-missing:1';
    const { sessionId, command } = await start(world, at, { image });
    const end = await at.seat.awaitEnd(command.commandId, world.patience.start);
    if (end.value?.type === 'complete') await runsTheImage(at, sessionId, image);
    const left = await world.eventually(
      () => whatIsLeft(at.cluster, sessionId),
      (kinds) => kinds.length === 0,
      world.patience.report,
    );
    return {
      end: end.value?.type ?? null,
      error: end.value?.error ?? null,
      said: reportsAbout(at.seat, sessionId, command.commandId),
      left: left.value,
    };
  },
  then: {
    'it is reported as failed in time': ({ end }) => expect(end).toBe('failed'),
    'the report says why': ({ end, error }) => {
      expect(end).toBe('failed');
      expect(error).not.toBeNull();
    },
    'it was never reported as running': ({ said }) => expect(said).not.toContain('status running'),
    'nothing of it is left': ({ left }) => expect(left).toEqual([]),
  },
});
