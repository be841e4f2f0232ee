import type { ExpectationState } from '../verdict/meet-expectation.ts';
import type { Mark } from './verdict-mark.ts';

const MARKS: Readonly<Record<ExpectationState, Mark>> = {
  stale: { sign: '?', tone: 'bad', word: 'stale' },
  expired: { sign: '?', tone: 'bad', word: 'expired' },
  'as-expected': { sign: '=', tone: 'quiet', word: 'as expected' },
  'not-judged': { sign: '–', tone: 'quiet', word: 'not judged' },
  'not-selected': { sign: '–', tone: 'quiet', word: 'not selected' },
};

export const markOfExpectation = (state: ExpectationState): Mark => MARKS[state];

/** Those that ask for something to be done come first. */
export const mendingFirst = <E extends { readonly todo?: string | undefined }>(entries: readonly E[]): E[] =>
  entries.toSorted((a, b) => Number(a.todo === undefined) - Number(b.todo === undefined));
