import { invariantCheck } from './judging/invariant-check.ts';
import { withinCapacity } from './judging/within-capacity.ts';

export default invariantCheck({
  priority: 'P1',
  source: ['contract §6'],
  risk: 'plan:L566',
  requirement:
    'At no creation of the whole run, however many came at once, did an agent get more sessions than it takes.',
  sentence: 'no session went to a full agent',
  invariant: withinCapacity,
});
