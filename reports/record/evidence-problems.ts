import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RecordFooter } from '../../suites/kit/record.ts';
import type { IntegrityProblem } from './run-record.ts';

/** Whether the evidence beside a record is there, and is what the footer vouches for. */
export async function evidenceProblems(
  runDirectory: string,
  footer: RecordFooter | undefined,
): Promise<IntegrityProblem[]> {
  const digest = await digestOf(join(runDirectory, 'evidence.ndjson'));
  if (digest === undefined)
    return [
      {
        kind: 'unfinished',
        sentence: 'The evidence, evidence.ndjson, is missing: nothing shows on what the verdicts rest.',
      },
    ];
  const vouched = footer?.evidenceDigest;
  return vouched === undefined || vouched === digest
    ? []
    : [
        {
          kind: 'untrustworthy',
          sentence: 'The digest in the footer is not that of the evidence: evidence.ndjson was edited.',
        },
      ];
}

/** Undefined: it cannot be read. */
async function digestOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  return pipeline(createReadStream(file), hash).then(
    () => hash.digest('hex'),
    () => undefined,
  );
}
