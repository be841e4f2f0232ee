import type { Expectation } from '../../suites/kit/expectation.ts';
import type { RecordHeader } from '../../suites/kit/record.ts';
import { sayExpectation } from '../words/say-expectation.ts';
import { decisive } from './binding.ts';
import type { JudgedCheck, JudgedExpectation, OwnCheck } from './judged-run.ts';
import { meetExpectation, type OwnJudgement } from './meet-expectation.ts';

interface Heeded {
  readonly checks: readonly JudgedCheck[];
  readonly expectations: readonly JudgedExpectation[];
}

/** Holds each check against what was expected of it. The day is that of the run's start, so that a stored run stays as it was. */
export function heedExpectations(header: RecordHeader, own: readonly OwnCheck[]): Heeded {
  const entries = header.expectations?.entries ?? [];
  const day = header.startedAt.slice(0, 10);
  const byCheck = new Map(entries.map((entry) => [entry.check, entry]));
  const judged = new Map(own.map((check) => [check.planned.id, check]));
  return {
    checks: own.map((check) => heeded(check, byCheck.get(check.planned.id), day)),
    expectations: entries.map((entry) => judgedExpectation(entry, judged.get(entry.check), day)),
  };
}

function heeded(check: OwnCheck, entry: Expectation | undefined, day: string): JudgedCheck {
  if (entry === undefined) return check;
  const { state, verdict } = meetExpectation(entry, binding(check), day);
  if (verdict === check.verdict) return check;
  const { says } = sayExpectation(entry, check, state);
  const cause = [check.cause, `${says} ${entry.reason} (${entry.link})`].filter(Boolean).join('; ');
  return { ...check, verdict, cause };
}

/** A provisional finding changes nothing, and so it cannot be what was not expected. */
const binding = ({ planned, verdict, findings }: OwnCheck): OwnJudgement => ({
  verdict,
  findings: decisive(planned, findings),
});

function judgedExpectation(entry: Expectation, check: OwnCheck | undefined, day: string): JudgedExpectation {
  if (check === undefined) return { ...entry, state: 'not-selected', says: 'Its check was not selected.' };
  const { state } = meetExpectation(entry, binding(check), day);
  return { ...entry, state, ...sayExpectation(entry, check, state) };
}
