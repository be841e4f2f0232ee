import type { z } from 'zod';
import type { Expectation, RecordedExpectations } from '../../suites/kit/expectation.ts';
import type { PlannedCheck, RecordHeader, recordLine } from '../../suites/kit/record.ts';
import { recordDigest } from '../record/record-digest.ts';

/** A line as it is written; the attempt may be left out. */
export type WrittenLine = z.input<typeof recordLine>;

/** Values to change in a made-up header. */
export type HeaderChanges = Partial<Omit<RecordHeader, 'kind'>>;

export const plannedCheck = (id: string, changes: Partial<PlannedCheck> = {}): PlannedCheck => ({
  id,
  phase: 2,
  level: 'MUST',
  priority: 'P0',
  profile: 'control-plane',
  requirement: `An implementation does what ${id} asks.`,
  source: ['plan:L188'],
  capabilities: [],
  world: 'shared',
  sentences: ['it does'],
  ...changes,
});

export function madeUpHeader(plan: readonly PlannedCheck[], changes: HeaderChanges = {}): RecordHeader {
  return {
    kind: 'header',
    schemaVersion: 1,
    tool: { name: 'plumbline', version: '0.1.0' },
    runId: 'run-1',
    seed: 7,
    machine: { os: 'linux', arch: 'x64', cpus: 4, memoryGiB: 16, node: 'v24.0.0' },
    startedAt: '2026-01-01T10:00:00.000Z',
    target: { name: 'reference', profiles: ['control-plane'], capabilities: [] },
    command: ['run', 'reference'],
    jobs: 4,
    narrowed: [],
    keepGoing: false,
    requireProfiles: [],
    catalogue: { digest: 'catalogue-1', checks: Math.max(plan.length, 1) },
    plan: [...plan],
    criteria: [],
    excluded: [],
    rulings: [],
    ...changes,
  };
}

/** An expectations file with these entries; what is not said holds until the end of 2026. */
export const madeUpExpectations = (
  entries: readonly (Partial<Expectation> & Pick<Expectation, 'check' | 'expect'>)[],
): RecordedExpectations => ({
  file: 'known.yaml',
  digest: 'e'.repeat(64),
  entries: entries.map((each) => ({
    reason: 'It is known.',
    link: 'https://tracker.example/1',
    expires: '2026-12-31',
    ...each,
  })),
});

type FindingLine = Extract<WrittenLine, { kind: 'finding' }>;
type Judgement = Partial<Omit<FindingLine, 'kind' | 'check'>>;

/** The lines of one check that was judged: started, one finding for each judgement, finished. */
export function judged(check: string, ...judgements: readonly Judgement[]): WrittenLine[] {
  const findings = judgements.map((each): WrittenLine => ({
    kind: 'finding',
    check,
    sentence: 'it does',
    verdict: 'pass',
    ...each,
  }));
  return [started(check), ...findings, finished(check)];
}

/** The same lines, as those of a solo re-run. */
export const secondAttempt = (lines: readonly WrittenLine[]): WrittenLine[] =>
  lines.map((line) => ('check' in line ? { ...line, attempt: 2 } : line));

export const started = (check: string): WrittenLine => ({
  kind: 'started',
  check,
  at: '2026-01-01T10:00:01.000Z',
});

export const finished = (
  check: string,
  changes: Partial<Extract<WrittenLine, { kind: 'finished' }>> = {},
): WrittenLine => ({
  kind: 'finished',
  check,
  at: '2026-01-01T10:00:02.000Z',
  durationMs: 1000,
  outcome: 'judged',
  ...changes,
});

export const incident = (
  what: Extract<WrittenLine, { kind: 'incident' }>['what'],
  sentence: string,
): WrittenLine => ({
  kind: 'incident',
  at: '2026-01-01T10:00:02.000Z',
  what,
  sentence,
});

/** The text of a record without a footer: what a killed keeper leaves. */
export const openRecord = (header: RecordHeader, lines: readonly WrittenLine[]): string =>
  [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');

/** The text of a whole record, its footer right. */
export function closedRecord(
  header: RecordHeader,
  lines: readonly WrittenLine[],
  changes: Partial<Extract<WrittenLine, { kind: 'footer' }>> = {},
): string {
  const footer: WrittenLine = {
    kind: 'footer',
    endedAt: '2026-01-01T10:01:00.000Z',
    durationMs: 60_000,
    interrupted: false,
    runId: header.runId,
    catalogueDigest: header.catalogue.digest,
    digest: recordDigest([header, ...lines].map((line) => JSON.stringify(line))),
    ...changes,
  };
  return `${openRecord(header, lines)}${JSON.stringify(footer)}\n`;
}
