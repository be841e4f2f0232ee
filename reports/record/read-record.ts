import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordLine } from '../../suites/kit/record.ts';
import { catalogueProblems, type KnownFor } from './catalogue-problems.ts';
import { evidenceProblems } from './evidence-problems.ts';
import { integrityProblems } from './integrity.ts';
import { recordLines } from './record-lines.ts';
import { UnreadableRun } from './run-record.ts';
import type { RunRecord } from './run-record.ts';

/**
 * Reads `<run>/record.ndjson`, and whether the evidence is there and all of that catalogue was asked. Throws `UnreadableRun`
 * when there is no record or it has no header.
 */
export async function readRecord(runDirectory: string, knownFor?: KnownFor): Promise<RunRecord> {
  const file = join(runDirectory, 'record.ndjson');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UnreadableRun(`There is no record to read at ${file}.`, { cause });
  });
  const record = parseRecord(text);
  return {
    ...record,
    integrity: [
      ...record.integrity,
      ...(await evidenceProblems(runDirectory, record.footer)),
      ...(knownFor === undefined ? [] : catalogueProblems(record.header, await knownFor(record.header))),
    ],
  };
}

/** Sorts the lines of a record. What is wrong with it stands in `integrity`; only a missing header is thrown. */
export function parseRecord(text: string): RunRecord {
  const numbered = recordLines(text);
  const header = numbered[0]?.line;
  if (header?.kind !== 'header') {
    throw new UnreadableRun(
      'The first line of the record is not a header, so nothing can be said about this run.',
    );
  }
  const lines = numbered.flatMap((each) => each.line ?? []);
  return {
    header,
    plan: header.plan,
    started: byCheck(of(lines, 'started')),
    findings: byCheck(of(lines, 'finding')),
    seen: byCheck(of(lines, 'seen')),
    finished: byCheck(of(lines, 'finished')),
    incidents: of(lines, 'incident'),
    footer: of(lines, 'footer').at(-1),
    integrity: integrityProblems(header, numbered),
  };
}

function of<K extends RecordLine['kind']>(
  lines: readonly RecordLine[],
  kind: K,
): Extract<RecordLine, { kind: K }>[] {
  return lines.filter((line): line is Extract<RecordLine, { kind: K }> => line.kind === kind);
}

function byCheck<L extends { readonly check: string }>(lines: readonly L[]): Map<string, L[]> {
  return Map.groupBy(lines, (line) => line.check);
}
