import { invariantCheck } from './judging/invariant-check.ts';
import { rowsStay } from './judging/rows-stay.ts';

export default invariantCheck({
  priority: 'P1',
  source: ['plan:L548', 'contract §2.2'],
  requirement: "Over the whole run no session's row was removed.",
  sentence: 'no row was removed',
  invariant: rowsStay,
});
