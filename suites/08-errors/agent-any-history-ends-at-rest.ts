import { defineCheck } from '../world/world.ts';
import { agentHistories } from './histories/agent-histories.ts';
import { divergedIn } from './histories/diverged-in.ts';
import { playHistories } from './histories/play.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L457-462', 'plan:L548', 'contract §8.1', 'contract §8.2'],
  risk: 'plan:L573',
  profile: 'kubernetes-agent',
  controls: ['start-agent'],
  world: 'shared',
  atMostMs: 480_000,
  requirement:
    'Whatever order commands, lost connections, lost workloads and restarts of the agent come in, each command ends, and reports and cluster agree.',
  when: (world) => playHistories(agentHistories(world), world.seed),
  then: {
    'left in peace, each session came to rest with no command open': divergedIn('peace'),
    'at rest, what was reported and the cluster agreed': divergedIn('agreement'),
    'stopped, nothing was left': divergedIn('deletion'),
  },
});
