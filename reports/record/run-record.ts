import type {
  PlannedCheck,
  RecordedFinding,
  RecordedIncident,
  RecordFooter,
  RecordHeader,
  RecordLine,
} from '../../suites/kit/record.ts';

export type Started = Extract<RecordLine, { kind: 'started' }>;
export type SeenLine = Extract<RecordLine, { kind: 'seen' }>;
export type Finished = Extract<RecordLine, { kind: 'finished' }>;

/**
 * `unfinished`: something is missing, as the record's end after a kill, or its evidence; what there is still counts.
 * `untrustworthy`: the record contradicts itself, so nothing can be built on it.
 */
export interface IntegrityProblem {
  readonly kind: 'unfinished' | 'untrustworthy';
  readonly sentence: string;
}

/** `record.ndjson`, read and sorted by check. */
export interface RunRecord {
  readonly header: RecordHeader;
  readonly plan: readonly PlannedCheck[];
  /** By check; more than one where it was run again alone. */
  readonly started: ReadonlyMap<string, readonly Started[]>;
  readonly findings: ReadonlyMap<string, readonly RecordedFinding[]>;
  readonly seen: ReadonlyMap<string, readonly SeenLine[]>;
  readonly finished: ReadonlyMap<string, readonly Finished[]>;
  readonly incidents: readonly RecordedIncident[];
  readonly footer?: RecordFooter | undefined;
  readonly integrity: readonly IntegrityProblem[];
}

/** There is no record here that a report could be made of. */
export class UnreadableRun extends Error {
  override name = 'UnreadableRun';
}
