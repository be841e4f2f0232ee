import { Prerequisite } from '../../kit/prerequisite.ts';

/**
 * What a request without an answer did or did not do shows nothing, such as that no cluster was asked.
 * @throws Prerequisite that stands on this requirement
 */
export function allAnswered(statuses: readonly number[], standsOn: string): void {
  if (statuses.includes(0))
    throw new Prerequisite(standsOn, 'A request got no answer, so nothing was put to the test.');
}
