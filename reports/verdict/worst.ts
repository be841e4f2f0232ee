import type { CheckVerdict } from '../../suites/kit/words.ts';

/** From the worst to the best. Whatever was not judged stands above `pass`, so that it can never hide in one. */
const FROM_WORST: readonly CheckVerdict[] = [
  'error',
  'fail',
  'blocked',
  'flaky',
  'stale-expectation',
  'expected-failure',
  'unsupported',
  'not-applicable',
  'pass',
];

/** The worst of these verdicts; undefined when there are none. */
export function worst<V extends CheckVerdict>(verdicts: readonly V[]): V | undefined {
  return verdicts.toSorted((a, b) => FROM_WORST.indexOf(a) - FROM_WORST.indexOf(b))[0];
}
