import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import type { About } from './histories/divergence.ts';
import { playHistories, type Played } from './histories/play.ts';

const divergedIn =
  (about: About) =>
  ({ diverged }: Played): void =>
    expect(diverged.filter((each) => each.about === about)).toEqual([]);

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L457-462', 'plan:L548', 'contract §3.3', 'contract §4'],
  risk: 'plan:L573',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  atMostMs: 120_000,
  requirement:
    'Whatever order requests, reports, lost connections and lost workloads come in, a session follows its state machine, and comes to rest once it is left in peace.',
  when: (world) => playHistories(world, world.seed),
  then: {
    'histories were played': ({ histories, steps }) => {
      expect(histories).toBeGreaterThan(0);
      expect(Object.keys(steps).length).toBeGreaterThan(0);
    },
    'each request was answered as the state allows': divergedIn('answers'),
    'the row took the edges of the state machine, and no others': divergedIn('rows'),
    'each connection brought the open commands, oldest first, each once': divergedIn('deliveries'),
    'left in peace, the session came to rest with no command open': divergedIn('peace'),
    'at rest, the row and the workload agreed': divergedIn('agreement'),
    'deleted, it was terminated, and nothing was left': divergedIn('deletion'),
  },
});
