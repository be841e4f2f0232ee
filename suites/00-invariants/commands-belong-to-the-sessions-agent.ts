import { invariantCheck } from './judging/invariant-check.ts';
import { owningAgent } from './judging/owning-agent.ts';

export default invariantCheck({
  priority: 'P0',
  source: ['plan:L549', 'contract §2.2', 'contract §3.3'],
  risk: 'plan:L566',
  requirement: "Over the whole run every command was its session's own agent's, and reached no other.",
  sentence: 'no command was written for another agent, or reached one',
  invariant: owningAgent,
});
