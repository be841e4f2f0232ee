import type { Answer } from '../../doors/http/answer.ts';
import { textAt } from '../../doors/http/read.ts';
import { accepted, callersFault } from '../../doors/http/what-a-status-says.ts';

/**
 * What became of a creation. With which status it is refused is judged by `quotas/the-plans-own-case` alone, so
 * that one wrong status is one finding.
 */
export type Admission = 'admitted' | 'refused' | `answered ${number}`;

export function admission({ status, body }: Pick<Answer, 'status' | 'body'>): Admission {
  if (accepted(status) && textAt(body, 'name') !== undefined) return 'admitted';
  return callersFault(status) ? 'refused' : `answered ${status}`;
}
