import { defineCheck } from '../world/world.ts';
import { apiHistories } from './histories/api-histories.ts';
import { divergedIn } from './histories/diverged-in.ts';
import { playHistories } from './histories/play.ts';

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
  when: (world) => playHistories(apiHistories(world), world.seed),
  then: {
    'each request was answered as the state allows': divergedIn('answers'),
    'the row took the edges of the state machine, and no others': divergedIn('rows'),
    'each connection brought the open commands, oldest first, each once': divergedIn('deliveries'),
    'left in peace, the session came to rest with no command open, and was deleted': divergedIn('peace'),
  },
});
