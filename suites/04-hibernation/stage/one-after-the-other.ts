import { accepted } from '../../doors/http/what-a-status-says.ts';
import { next, type Event } from '../../../fixtures/contract/contract.ts';
import { ACTION_OF, type Change } from './changes.ts';

/** What happened at once: a request with its answer, or a report of the agent, which is taken if it has an edge. */
export type Step = { readonly change: Change; readonly status: number } | { readonly report: Event };

/**
 * Whether some order of these steps, one after the other over the edges of contract §4, gives these answers and
 * ends in this state. Status 0: no answer came, so that the request was done or not.
 */
export function isOneAfterTheOther(from: string, steps: readonly Step[], end: string): boolean {
  if (steps.length === 0) return from === end;
  return steps.some((step, index) =>
    after(from, step).some((state) => isOneAfterTheOther(state, steps.toSpliced(index, 1), end)),
  );
}

/** The states in which this step, taken now, may leave the session; none: it cannot be taken now. */
function after(from: string, step: Step): readonly string[] {
  if ('report' in step) return [next(from, step.report) ?? from];
  const to = next(from, `accepted ${ACTION_OF[step.change]}`);
  if (step.status === 0) return to === undefined ? [from] : [from, to];
  if (accepted(step.status)) return to === undefined ? [] : [to];
  return to === undefined ? [from] : [];
}

/** How the requests were answered, for people. */
export const inWords = (steps: readonly Step[]): string =>
  steps.map((step) => ('report' in step ? step.report : `${step.change} ${step.status}`)).join(', ');
