import { defineCheck } from '../world/world.ts';
import { divergedIn } from './histories/diverged-in.ts';
import { platformHistories } from './histories/platform-histories.ts';
import { playHistories } from './histories/play.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L457-462', 'plan:L548', 'contract §3.3', 'contract §4', 'contract §8.1'],
  risk: 'plan:L573',
  profile: 'platform',
  controls: ['start-agent', 'sql'],
  world: 'shared',
  atMostMs: 480_000,
  requirement:
    'Whatever order requests, lost workloads and restarts of the agent come in, sessions come to rest once they are left in peace, and row and cluster agree.',
  when: (world) => playHistories(platformHistories(world), world.seed),
  then: {
    'each request was answered lawfully': divergedIn('answers'),
    'left in peace, each session came to rest with no command open': divergedIn('peace'),
    'at rest, row and cluster agreed': divergedIn('agreement'),
    'deleted, nothing was left': divergedIn('deletion'),
  },
});
