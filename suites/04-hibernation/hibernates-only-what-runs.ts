import { requestWithoutAnEdge } from './stage/request-without-an-edge.ts';

export default requestWithoutAnEdge({
  change: 'hibernate',
  lawful: 'running',
  strange: ['archived'],
  source: ['plan:L323', 'plan:L330', 'plan:L332', 'R1', 'contract §2.2', 'contract §4'],
  requirement: 'Only a running session can be hibernated: in every other state 409, and nothing changes.',
});
