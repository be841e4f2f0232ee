import type { PlannedCheck } from '../../suites/kit/record.ts';
import type { FindingVerdict } from '../../suites/kit/words.ts';
import type { Finished, RunRecord } from '../record/run-record.ts';
import { binds, decisive } from './binding.ts';
import type { JudgedFinding, OwnCheck } from './judged-run.ts';
import { resolveFindings } from './resolve-findings.ts';
import { worst } from './worst.ts';

const JUDGED_NOTHING = 'judged nothing';

/** One attempt of a check: the worst of its findings, and never `pass` when one of its sentences has none. */
export function judgeAttempt(planned: PlannedCheck, attempt: number, record: RunRecord): OwnCheck {
  const startedAt = record.started.get(planned.id)?.find((each) => each.attempt === attempt)?.at;
  const finished = record.finished.get(planned.id)?.find((each) => each.attempt === attempt);
  const recorded = resolveFindings(planned.id, attempt, record);
  const about = { planned, ...times(startedAt, finished) };
  if (finished !== undefined && finished.outcome !== 'judged' && recorded.length === 0) {
    return {
      ...about,
      verdict: finished.outcome,
      cause: finished.cause ?? 'no cause was given',
      findings: [],
    };
  }
  const standIn = whyMissing(startedAt !== undefined, finished, record);
  const findings = everySentence(planned, recorded, standIn).map((each) =>
    binds(planned, each.sentence) ? each : { ...each, provisional: true as const },
  );
  const verdict = worst(decisive(planned, findings).map((each) => each.verdict));
  if (verdict === undefined) return { ...about, verdict: standIn.verdict, cause: standIn.reason, findings };
  return { ...about, verdict, findings };
}

function times(
  startedAt: string | undefined,
  finished: Finished | undefined,
): Pick<OwnCheck, 'startedAt' | 'endedAt' | 'durationMs'> {
  return {
    durationMs: finished?.durationMs ?? 0,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(finished === undefined ? {} : { endedAt: finished.at }),
  };
}

/** In the order of the plan, with a stand-in for each sentence that was not judged. */
function everySentence(planned: PlannedCheck, recorded: JudgedFinding[], standIn: StandIn): JudgedFinding[] {
  const known = planned.sentences.map(
    (sentence) => recorded.find((each) => each.sentence === sentence) ?? { sentence, ...standIn },
  );
  return [...known, ...recorded.filter((each) => !planned.sentences.includes(each.sentence))];
}

interface StandIn {
  readonly verdict: FindingVerdict;
  readonly reason: string;
}

/** What to say of a sentence without a finding, by how far its check came. */
function whyMissing(hasStarted: boolean, finished: Finished | undefined, record: RunRecord): StandIn {
  if (finished !== undefined) return { verdict: 'error', reason: JUDGED_NOTHING };
  const death = record.incidents.find((each) => each.what === 'worker-died' || each.what === 'worker-hung');
  if (death === undefined) return { verdict: 'blocked', reason: `not run: ${endOf(record)}` };
  const why = death.what === 'worker-hung' ? 'the worker hung' : 'the worker died';
  if (hasStarted) return { verdict: 'error', reason: `${why} while this check ran` };
  return { verdict: 'blocked', reason: `not run: ${why}` };
}

const endOf = ({ footer }: RunRecord): string =>
  footer === undefined || footer.interrupted ? 'interrupted' : 'the run ended without it';
