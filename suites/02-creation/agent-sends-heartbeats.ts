import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { ownAgent, start } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { runsTheImage } from './stage/runs-the-image.ts';

/** Heartbeats that come due while the agent works; one of them is enough. */
const DUE_WHILE_WORKING = 4;
/** Clocks of two processes, rounded to milliseconds. */
const NEARLY = 0.9;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §3.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 320_000,
  requirement:
    'An agent sends a heartbeat as soon as it is connected, then one in each interval, also while it works.',
  async when(world) {
    const { periods, patience, unique, clusterKnobs } = world;
    const image = `localhost/plumbline/${unique('slow')}:1`;
    // Well inside the time that a start may take, so that it is no failure.
    const slowMs = Math.min(DUE_WHILE_WORKING * periods.heartbeat, periods.startTimeout / 2);
    clusterKnobs.slowImage(image, slowMs);
    const at = await ownAgent(world);
    const isHeartbeat = ({ type }: { type: string }) => type === 'heartbeat';
    const first = await at.seat.awaitFrame(isHeartbeat, patience.command);
    const from = at.seat.frames.filter(isHeartbeat).length;
    const later = await world.eventually(
      () => at.seat.frames.filter(isHeartbeat).length,
      (count) => count > from,
      periods.heartbeat + patience.command,
    );
    const begins = at.seat.frames.length;
    const begun = performance.now();
    const { sessionId, command } = await start(world, at, { image });
    const end = await at.seat.awaitEnd(command.commandId, patience.start);
    const workedMs = performance.now() - begun;
    await runsTheImage(at, sessionId, image);
    if (workedMs < slowMs * NEARLY)
      throw new Prerequisite(
        'creation/agent-reports-running-once-the-pod-is-ready',
        'The agent did not work as long as the pod took, so no heartbeat was due meanwhile.',
      );
    const frames = at.seat.frames;
    const ends = frames.findIndex(
      ({ type, payload }) => type === end.value?.type && textAt(payload, 'commandId') === command.commandId,
    );
    return {
      first: first.value?.payload,
      cameLater: later.held,
      whileWorking: frames.slice(begins, ends).filter(isHeartbeat).length,
      all: frames.filter(isHeartbeat).map(({ payload }) => textAt(payload, 'status')),
    };
  },
  then: {
    'the first comes at once': ({ first }) => expect(first, 'the first heartbeat').toBeDefined(),
    'the next one follows within its interval': ({ cameLater }) => expect(cameLater).toBe(true),
    'they go on while a session is started': ({ whileWorking }) =>
      expect(whileWorking, 'heartbeats between the command and its end').toBeGreaterThan(0),
    'they say that it is online': ({ all }) => expect(new Set(all)).toEqual(new Set(['online'])),
  },
});
