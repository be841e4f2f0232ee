import type { Expectation, ExpectedVerdict } from '../../suites/kit/expectation.ts';
import type { ExpectationState, OwnJudgement, OwnVerdict } from '../verdict/meet-expectation.ts';
import { enumerate } from './enumerate.ts';

const EXPECTED: Readonly<Record<ExpectedVerdict, string>> = {
  fail: 'expected to fail',
  flaky: 'expected to be flaky',
  unsupported: 'expected to be unsupported',
};

const HAPPENED: Readonly<Record<OwnVerdict, string>> = {
  pass: 'it passed',
  fail: 'it failed',
  flaky: 'it passed only when run again alone',
  unsupported: 'the target does not claim its capability',
  blocked: 'it could not be put to the test',
  error: 'it could not be judged by a fault of the suite',
  'not-applicable': 'it could not be put to this target',
};

/** What to do about an entry that no longer says what happens. */
const CORRECT: Readonly<Partial<Record<OwnVerdict, string>>> = {
  pass: 'Remove the entry.',
  fail: 'Mend the target, or expect a failure.',
  flaky: 'Find out why it passes at times, or expect it to be flaky.',
  unsupported: 'Remove the entry, or expect it to be unsupported.',
};

const RENEW: Readonly<Partial<Record<OwnVerdict, string>>> = {
  fail: 'Mend the target, or give the entry a later day.',
  flaky: 'Mend the target, or give the entry a later day.',
};

/** What happened to an entry of an expectations file, and what its owner should do, if anything. */
export function sayExpectation(
  entry: Expectation,
  own: OwnJudgement,
  state: Exclude<ExpectationState, 'not-selected'>,
): { says: string; todo?: string } {
  const named = entry.sentences === undefined ? '' : ` in ${quoted(entry.sentences)}`;
  const until = state === 'expired' ? `until ${entry.expires}, which is past` : `until ${entry.expires}`;
  const mended = state === 'stale' ? mendedSentences(entry, own) : [];
  const happened = mended.length > 0 ? `${quoted(mended)} passed` : HAPPENED[own.verdict];
  const isPartly = mended.length > 0 && mended.length < (entry.sentences?.length ?? 0);
  const outdated = mended.length > 0 ? 'pass' : own.verdict;
  const todo = isPartly ? `Take ${quoted(mended)} out of the entry.` : whatToDo(state, outdated);
  return {
    says: `It was ${EXPECTED[entry.expect]}${named} ${until}, and ${happened}.`,
    ...(todo === undefined ? {} : { todo }),
  };
}

function whatToDo(state: ExpectationState, verdict: OwnVerdict): string | undefined {
  if (state === 'stale') return CORRECT[verdict];
  if (state === 'expired') return RENEW[verdict] ?? 'Remove the entry, or give it a later day.';
  return undefined;
}

/** The sentences of an entry that passed in a check that failed all the same. */
function mendedSentences({ sentences = [] }: Expectation, { verdict, findings }: OwnJudgement): string[] {
  if (verdict !== 'fail') return [];
  return findings
    .filter((each) => each.verdict === 'pass' && sentences.includes(each.sentence))
    .map((each) => each.sentence);
}

const quoted = (sentences: readonly string[]): string => enumerate(sentences.map((each) => `“${each}”`));
