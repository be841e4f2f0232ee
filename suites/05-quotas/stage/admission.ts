import type { Answer } from '../../doors/http/answer.ts';
import { textAt } from '../../doors/http/read.ts';

/**
 * What became of a creation. With which status it is refused is judged by `quotas/the-plans-own-case` alone, so
 * that one wrong status is one finding.
 */
export type Admission = 'admitted' | 'refused' | `answered ${number}`;

export function admission({ status, body }: Pick<Answer, 'status' | 'body'>): Admission {
  if (status >= 200 && status < 300 && textAt(body, 'name') !== undefined) return 'admitted';
  return status >= 400 && status < 500 ? 'refused' : `answered ${status}`;
}
