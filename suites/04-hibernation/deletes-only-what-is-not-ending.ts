import { requestWithoutAnEdge } from './stage/request-without-an-edge.ts';

export default requestWithoutAnEdge({
  change: 'delete',
  lawful: 'hibernated',
  strange: [],
  source: ['plan:L330', 'plan:L332', 'R1', 'R20', 'contract §2.2', 'contract §4'],
  requirement: 'What ends or has ended cannot be deleted: 409 or 404, and nothing changes.',
});
