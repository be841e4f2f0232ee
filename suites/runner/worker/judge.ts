import type { Judge } from '../../kit/check.ts';
import type { RecordedFinding } from '../../kit/record.ts';
import { comparisons } from './comparisons.ts';
import { plainJson } from './plain-json.ts';

type Judged = Pick<RecordedFinding, 'verdict' | 'reason' | 'expected' | 'seen'>;

/**
 * Puts one judge to what was seen. An assertion that does not hold is the target's failure; anything else that
 * is thrown is ours, and so is a judge that asserted nothing.
 */
export function judge<Seen>(judgeOf: Judge<Seen>, seen: Seen): Judged {
  const before = comparisons();
  try {
    const returned = (judgeOf as (seen: Seen) => unknown)(seen); // whatever a careless judge gives back
    if (returned instanceof Promise)
      return {
        verdict: 'error',
        reason: 'The judge is asynchronous; a judge is a pure function of what was seen.',
      };
    if (comparisons() === before) return { verdict: 'error', reason: 'The judge asserted nothing.' };
    return { verdict: 'pass' };
  } catch (thrown) {
    return isAssertion(thrown)
      ? failure(thrown)
      : { verdict: 'error', reason: `The judge broke: ${String(thrown)}` };
  }
}

interface Assertion extends Error {
  readonly expected?: unknown;
  readonly actual?: unknown;
}

function isAssertion(thrown: unknown): thrown is Assertion {
  return thrown instanceof Error && (thrown.name === 'AssertionError' || 'matcherResult' in thrown);
}

function failure(assertion: Assertion): Judged {
  return {
    verdict: 'fail',
    reason: firstLines(assertion.message),
    // Of "one of these" the library gives the list as what was seen, and nothing as expected.
    ...(/^.*expected .* to include /.test(assertion.message) ? {} : difference(assertion)),
  };
}

function difference(assertion: Assertion): Pick<Judged, 'expected' | 'seen'> {
  return {
    ...('expected' in assertion ? { expected: plainJson(assertion.expected) } : {}),
    ...('actual' in assertion ? { seen: plainJson(assertion.actual) } : {}),
  };
}

/** vitest colours its messages on a terminal; the record is plain. */
function firstLines(message: string): string {
  return message
    .replace(/\u001B\[[0-9;]*m/g, '')
    .replace(' // Object.is equality', '')
    .split('\n')
    .slice(0, 6)
    .join('\n')
    .trim();
}
