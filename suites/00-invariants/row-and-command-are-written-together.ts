import { invariantCheck } from './judging/invariant-check.ts';
import { writtenTogether } from './judging/written-together.ts';

export default invariantCheck({
  priority: 'P0',
  source: ['plan:L188-190', 'contract §2.2'],
  risk: 'plan:L565',
  requirement:
    "Over the whole run a session's row, or its change, and its command were written in one transaction.",
  sentence: 'neither was ever written without the other',
  invariant: writtenTogether,
});
