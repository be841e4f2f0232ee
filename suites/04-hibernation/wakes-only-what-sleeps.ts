import { requestWithoutAnEdge } from './stage/request-without-an-edge.ts';

export default requestWithoutAnEdge({
  change: 'wake',
  lawful: 'hibernated',
  strange: ['archived'],
  source: ['plan:L324', 'plan:L325', 'plan:L330', 'plan:L332', 'R1', 'contract §2.2', 'contract §4'],
  requirement: 'Only a hibernated session can be woken: in every other state 409, and nothing changes.',
});
