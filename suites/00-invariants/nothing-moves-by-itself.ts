import { byReportsOnly } from './judging/by-reports-only.ts';
import { invariantCheck } from './judging/invariant-check.ts';

export default invariantCheck({
  priority: 'P0',
  source: ['contract §4', 'contract §3.3', 'R7'],
  requirement:
    "What only an agent's report can do, no session and no command did without one: neither time nor an agent's absence changes a state.",
  sentence: 'no session and no command moved without a report',
  invariant: byReportsOnly,
});
