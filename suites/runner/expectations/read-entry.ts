import { expectedOutcome, type Expectation } from '../../kit/expectation.ts';
import type { CataloguedCheck } from '../catalogue/load-catalogue.ts';
import { findingName, partsOf, todaysName, type PastNames } from '../catalogue/past-names.ts';
import { didYouMean, nearest } from '../nearest.ts';
import { explainIssues } from '../target/explain-issues.ts';

/** One entry as it stands in the file: the id it is written under, the line of that, and whatever stands below it. */
export interface WrittenEntry {
  readonly check: string;
  readonly line: number;
  readonly value: unknown;
}

interface ReadEntry {
  readonly expectation?: Expectation;
  /** Each a sentence that begins with its place. */
  readonly problems: readonly string[];
}

/** So many ids are named where one is unknown. */
const MOST_NAMED = 3;

/** Ids are exact: a pattern would excuse checks that nobody has looked at. */
export function readEntry(
  written: WrittenEntry,
  catalogue: readonly CataloguedCheck[],
  past: PastNames,
): ReadEntry {
  const { check, line, value } = written;
  const known = catalogue.find(({ id }) => id === todaysName(check, past));
  const parsed = expectedOutcome.safeParse(value);
  const expectation = parsed.success
    ? { check: known?.id ?? check, ...withTodaysSentences(check, parsed.data, past) }
    : undefined;
  const problems = [
    ...(known ? [] : [unknownCheck(check, catalogue)]),
    ...(parsed.success ? [] : explainIssues(parsed.error, expectedOutcome)),
    ...(expectation && known ? sentenceProblems(expectation, known) : []),
  ].map((problem) => `line ${line}, ${check}: ${problem}`);
  return expectation ? { expectation, problems } : { problems };
}

/** A finding that was given another sentence is still known by its old one. */
function withTodaysSentences<Outcome extends { readonly sentences?: readonly string[] | undefined }>(
  check: string,
  outcome: Outcome,
  past: PastNames,
): Outcome {
  if (outcome.sentences === undefined) return outcome;
  const today = (sentence: string): string =>
    partsOf(todaysName(findingName(check, sentence), past)).sentence;
  return { ...outcome, sentences: outcome.sentences.map(today) };
}

function unknownCheck(check: string, catalogue: readonly CataloguedCheck[]): string {
  if (check.includes('*'))
    return 'an expectation names one check, never a pattern: it excuses only what somebody has looked at.';
  const ids = nearest(
    check,
    catalogue.map(({ id }) => id),
    MOST_NAMED,
  );
  return `there is no such check. The nearest are ${ids.join(', ')}; \`plumbline list\` prints them all.`;
}

function sentenceProblems({ check, expect, sentences = [] }: Expectation, known: CataloguedCheck): string[] {
  if (sentences.length > 0 && expect !== 'fail')
    return [`"sentences" belong to "expect: fail" alone; a check is ${expect} as a whole.`];
  const own = Object.keys(known.check.then);
  return sentences
    .filter((sentence) => !own.includes(sentence))
    .map(
      (sentence) =>
        `it has no sentence "${sentence}".${didYouMean(sentence, own)} \`plumbline explain ${check}\` prints them.`,
    );
}
