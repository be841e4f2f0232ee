import { invariantCheck } from './judging/invariant-check.ts';
import { oneCommandEach } from './judging/one-command-each.ts';

export default invariantCheck({
  priority: 'P0',
  source: ['plan:L548', 'contract §2.2'],
  risk: 'plan:L565',
  requirement: 'Over the whole run each accepted request made exactly one command, and a refused one none.',
  sentence: 'there are as many commands as accepted requests',
  invariant: oneCommandEach,
});
