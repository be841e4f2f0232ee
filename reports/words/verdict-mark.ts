import type { CheckVerdict } from '../../suites/kit/words.ts';

export type Tone = 'good' | 'bad' | 'warn' | 'quiet';

export interface Mark {
  readonly sign: string;
  readonly tone: Tone;
  /** What a reader sees: a verdict that is not one says so. */
  readonly word: string;
}

const MARKS: Readonly<Record<CheckVerdict | 'not judged', Mark>> = {
  pass: { sign: '✓', tone: 'good', word: 'passed' },
  fail: { sign: '✗', tone: 'bad', word: 'failed' },
  error: { sign: '!', tone: 'bad', word: 'suite error' },
  blocked: { sign: '⊘', tone: 'warn', word: 'blocked' },
  flaky: { sign: '~', tone: 'bad', word: 'flaky' },
  'stale-expectation': { sign: '?', tone: 'warn', word: 'stale expectation' },
  'expected-failure': { sign: '✗', tone: 'quiet', word: 'failed as expected' },
  unsupported: { sign: '–', tone: 'quiet', word: 'unsupported' },
  'not-applicable': { sign: '–', tone: 'quiet', word: 'not applicable' },
  'not judged': { sign: '–', tone: 'quiet', word: 'not judged' },
};

export const markOf = (verdict: CheckVerdict | 'not judged'): Mark => MARKS[verdict];
