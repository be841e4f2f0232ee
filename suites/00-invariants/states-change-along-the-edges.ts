import { invariantCheck } from './judging/invariant-check.ts';
import { statesMove } from './judging/states-move.ts';

export default invariantCheck({
  priority: 'P0',
  source: ['plan:L206', 'plan:L270', 'plan:L548', 'R7', 'contract §4'],
  requirement:
    'Whatever the checks of the run did, no session changed its state but along an edge of the contract.',
  sentence: 'no session changed its state otherwise',
  invariant: statesMove,
});
