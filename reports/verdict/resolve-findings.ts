import type { RecordedFinding } from '../../suites/kit/record.ts';
import type { RunRecord } from '../record/run-record.ts';
import { binds } from './binding.ts';
import type { JudgedFinding } from './judged-run.ts';

type Findings = RunRecord['findings'];

/**
 * The verdicts of one attempt's findings. A refused step blocks only when the requirement that it stands on is
 * itself red in this run; otherwise the refusal is the breach, and the finding fails.
 */
export function resolveFindings(check: string, attempt: number, record: RunRecord): JudgedFinding[] {
  const own = (record.findings.get(check) ?? []).filter((finding) => finding.attempt === attempt);
  const binding = bindingFindings(record);
  return own.map((finding) => resolve(finding, binding, record.plan));
}

/** A provisional finding excuses nobody: without it the verdict would have been another. */
function bindingFindings({ findings, plan }: RunRecord): Findings {
  const newer = new Map(
    plan.filter(({ provisional }) => provisional).map((planned) => [planned.id, planned]),
  );
  if (newer.size === 0) return findings;
  return new Map(
    [...findings].map(([id, them]) => {
      const planned = newer.get(id);
      return [id, planned ? them.filter(({ sentence }) => binds(planned, sentence)) : them];
    }),
  );
}

function resolve(finding: RecordedFinding, all: Findings, plan: RunRecord['plan']): JudgedFinding {
  const plain = withoutVerdict(finding);
  const { standsOn, verdict } = finding;
  if (standsOn === undefined || verdict === 'pass' || verdict === 'error') return { ...plain, verdict };
  if (!isRed(standsOn, all) || leadsBackTo(finding.check, standsOn, all, new Set())) {
    return { ...plain, verdict: 'fail', refused: standsOn };
  }
  const requirement = plan.find((check) => check.id === standsOn)?.requirement ?? '';
  const because = `blocked by ${standsOn}: ${requirement}`;
  const reason = plain.reason === undefined ? because : `${because} (${plain.reason})`;
  return { ...plain, verdict: 'blocked', blockedBy: standsOn, reason };
}

const isRed = (check: string, all: Findings): boolean =>
  (all.get(check) ?? []).some((each) => each.verdict !== 'pass');

/** Two checks that each stand on the other would excuse each other for ever; neither is excused then. */
function leadsBackTo(check: string, from: string, all: Findings, met: Set<string>): boolean {
  if (from === check) return true;
  if (met.has(from)) return false;
  met.add(from);
  const red = (all.get(from) ?? []).filter((each) => each.verdict !== 'pass');
  return red.some((each) => each.standsOn !== undefined && leadsBackTo(check, each.standsOn, all, met));
}

function withoutVerdict(finding: RecordedFinding): Omit<JudgedFinding, 'verdict'> {
  const { sentence, reason, expected, seen } = finding;
  return {
    sentence,
    ...(reason === undefined ? {} : { reason }),
    ...(expected === undefined ? {} : { expected }),
    ...(seen === undefined ? {} : { seen }),
  };
}
