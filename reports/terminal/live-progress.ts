import type { PlannedCheck, RecordedFinding, RecordHeader, RecordLine } from '../../suites/kit/record.ts';
import type { CheckVerdict } from '../../suites/kit/words.ts';
import type { Finished } from '../record/run-record.ts';
import { binds, decisive, isProvisional } from '../verdict/binding.ts';
import { meetExpectation, type OwnVerdict } from '../verdict/meet-expectation.ts';
import { worst } from '../verdict/worst.ts';
import { checkLines } from './check-lines.ts';
import { inPhaseOrder } from './in-phase-order.ts';
import type { Paint } from './paint.ts';
import { statusLine } from './status-line.ts';

/** Follows a run line by line, as its record is written. */
export interface LiveProgress {
  /** What to print now that this line was recorded; mostly nothing. */
  take(line: RecordLine): string[];
  /** What is still to be printed when the run is over. */
  rest(): string[];
  /** The line at the foot of a terminal, at most so many columns wide. */
  status(columns: number): string;
}

/** The record has no such check; what is wrong with it is said when it is read as a whole. */
const UNPLANNED: Pick<PlannedCheck, 'sentences' | 'provisional'> = { sentences: [] };

/**
 * The verdicts shown here are those recorded so far: what a finding was blocked by is settled only when the whole
 * record is known.
 */
export function liveProgress(header: RecordHeader, paint: Paint): LiveProgress {
  const order = inPhaseOrder(header.plan, paint);
  const plan = new Map(header.plan.map((planned) => [planned.id, planned]));
  const findings = new Map<string, RecordedFinding[]>();
  const running = new Set<string>();
  const done = new Map<string, CheckVerdict | 'provisional'>();

  function asExpected(check: string, verdict: OwnVerdict, own: readonly RecordedFinding[]): CheckVerdict {
    const entry = header.expectations?.entries.find((each) => each.check === check);
    if (entry === undefined) return verdict;
    return meetExpectation(entry, { verdict, findings: own }, header.startedAt.slice(0, 10)).verdict;
  }

  function finish(line: Finished): string[] {
    const own = (findings.get(line.check) ?? []).filter((each) => each.attempt === line.attempt);
    const planned = plan.get(line.check) ?? UNPLANNED;
    const binding = decisive(planned, own);
    const verdict = asExpected(
      line.check,
      line.outcome === 'judged' ? (worst(binding.map((each) => each.verdict)) ?? 'error') : line.outcome,
      binding,
    );
    const provisional = isProvisional(planned);
    running.delete(line.check);
    done.set(line.check, provisional ? 'provisional' : verdict);
    // Of a provisional check it is said once, in its own line.
    const marked = own.map((each) => ({
      ...each,
      provisional: !provisional && !binds(planned, each.sentence),
    }));
    const cause = line.attempt > 1 ? 'run again alone' : line.cause;
    return order.take(
      line.check,
      checkLines({ ...line, id: line.check, verdict, cause, provisional, findings: marked }, paint),
    );
  }

  return {
    take(line) {
      if (line.kind === 'started') running.add(line.check);
      if (line.kind === 'finding') findings.set(line.check, [...(findings.get(line.check) ?? []), line]);
      if (line.kind === 'incident') return [`  ${paint.warn(`! ${line.sentence}`)}`];
      return line.kind === 'finished' ? finish(line) : [];
    },
    rest: () => order.rest(),
    status: (columns) => statusLine({ total: header.plan.length, done, running }, columns),
  };
}
