import { invariantCheck } from './judging/invariant-check.ts';
import { withinQuota } from './judging/within-quota.ts';

export default invariantCheck({
  priority: 'P0',
  source: ['R4', 'contract §7'],
  risk: 'plan:L568',
  requirement: 'At no creation of the whole run, however many came at once, did a user go over the limits.',
  sentence: 'no session was accepted over a limit',
  invariant: withinQuota,
});
