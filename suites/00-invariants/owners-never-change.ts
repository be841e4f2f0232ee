import { invariantCheck } from './judging/invariant-check.ts';
import { ownersStay } from './judging/owners-stay.ts';

export default invariantCheck({
  priority: 'P0',
  source: ['plan:L549', 'contract §2.2'],
  risk: 'plan:L566',
  requirement: 'Over the whole run no session changed its agent, but to none when that agent was deleted.',
  sentence: 'no session changed its agent otherwise',
  invariant: ownersStay,
});
