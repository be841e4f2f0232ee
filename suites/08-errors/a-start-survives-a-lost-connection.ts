import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { disturbedStart } from './stage/disturbed-start.ts';
import type { Disturbance } from './stage/disturbed.ts';

/** What an agent says at a start: its heartbeat before, then ack, starting, running, complete. */
const SAYS = { ack: 1, starting: 2, running: 3, complete: 4 };

const POINTS: readonly Disturbance[] = [
  { direction: 'to-agent', after: 0, do: 'reset' },
  { direction: 'to-agent', after: 0, do: 'cut-in-mid-frame' },
  ...Object.values(SAYS).map((after) => ({ direction: 'to-api', after, do: 'reset' }) as const),
  { direction: 'to-api', after: SAYS.ack, do: 'cut-in-mid-frame' },
  { direction: 'to-api', after: SAYS.complete, do: 'cut-in-mid-frame' },
];

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L457-462', 'contract §3.1', 'contract §3.3'],
  risk: 'plan:L573',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'Wherever in a start the connection of the agent is lost, also in the middle of a frame, the session comes to run once it is back.',
  when: async (world) => ({ starts: await Promise.all(POINTS.map((point) => disturbedStart(world, point))) }),
  then: {
    'every session comes to run': ({ starts }) =>
      expect(starts.filter(({ state }) => state !== 'running')).toEqual([]),
    'no connection brings the start twice': ({ starts }) =>
      expect(starts.filter(({ times }) => times.some((count) => count > 1))).toEqual([]),
    'it is the same command each time': ({ starts }) =>
      expect(starts.filter(({ commandIds }) => commandIds.length > 1)).toEqual([]),
    'later commands arrive': ({ starts }) => expect(starts.filter(({ sentinel }) => !sentinel)).toEqual([]),
  },
});
