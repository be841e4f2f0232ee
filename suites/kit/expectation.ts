import { z } from 'zod';

/**
 * What can be known about a check beforehand. `blocked` and `error` are not among them: they say nothing about the
 * target, so nobody can know them of it.
 */
export const EXPECTED_VERDICTS = ['fail', 'unsupported', 'flaky'] as const;
export type ExpectedVerdict = (typeof EXPECTED_VERDICTS)[number];

/** What is written there is no such thing; that nothing is written there zod says itself. */
const writtenAs =
  (example: string) =>
  ({ code }: { readonly code: string }) =>
    code === 'invalid_format' ? example : undefined;

/** One known outcome, as it is written in an expectations file below the id of its check. */
export const expectedOutcome = z.strictObject({
  expect: z.enum(EXPECTED_VERDICTS),
  /** Only these sentences may fail, so that the entry hides no other breach of its check. Default: any. */
  sentences: z.array(z.string()).min(1).optional(),
  reason: z.string().trim().min(1, 'a sentence that says why'),
  /** Where the trouble is followed up. Shown, never opened. */
  link: z.url({ protocol: /^https?$/, error: writtenAs('an address such as https://tracker.example/142') }),
  /** The last day on which it holds, in UTC. */
  expires: z.iso.date({ error: writtenAs('a day such as 2027-01-31') }),
});

const expectation = expectedOutcome.extend({ check: z.string() });
export type Expectation = z.infer<typeof expectation>;

/** An expectations file as the record keeps it: its path as it was typed, the SHA-256 of its text, what it says. */
export const recordedExpectations = z.object({
  file: z.string(),
  digest: z.string(),
  entries: z.array(expectation),
});
export type RecordedExpectations = z.infer<typeof recordedExpectations>;

/** Whether it is known that this sentence of the check fails. */
export const isKnownFailure = (entries: readonly Expectation[], check: string, sentence: string): boolean =>
  entries.some(
    (entry) =>
      entry.check === check && entry.expect === 'fail' && (entry.sentences?.includes(sentence) ?? true),
  );
