import { invariantCheck } from './judging/invariant-check.ts';
import { presentAgents } from './judging/present-agents.ts';

export default invariantCheck({
  priority: 'P0',
  source: ['plan:L428-431', 'plan:L549', 'contract §6', 'contract §3.1'],
  risk: 'plan:L566',
  requirement: 'At no creation of the whole run did a session go to an agent that was away, or draining.',
  sentence: 'no session went to an agent that was away',
  invariant: presentAgents,
});
