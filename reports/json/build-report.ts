import { CHECK_VERDICTS, FINDING_VERDICTS } from '../../suites/kit/words.ts';
import type { RunRecord } from '../record/run-record.ts';
import { isProvisional } from '../verdict/binding.ts';
import type { JudgedCheck, JudgedRun } from '../verdict/judged-run.ts';
import { judgeRun } from '../verdict/judge-run.ts';
import { repeatCommand } from './repeat-command.ts';
import { REPORT_VERSION } from './report.ts';
import type { Report, ReportedCheck } from './report.ts';

/** From a run's record to `report.json`. The order is the plan's, so the same outcome gives the same bytes. */
export function buildReport(record: RunRecord): Report {
  const { header } = record;
  const run = judgeRun(record);
  return {
    schemaVersion: REPORT_VERSION,
    tool: header.tool,
    runId: header.runId,
    seed: header.seed,
    machine: header.machine,
    startedAt: header.startedAt,
    durationMs: record.footer?.durationMs ?? null,
    verdict: run.verdict,
    exitCode: run.exitCode,
    sentence: run.sentence,
    target: header.target,
    command: header.command,
    jobs: header.jobs,
    narrowed: header.narrowed,
    profiles: run.profiles.map((each) => ({ ...each })),
    ...(header.expectations === undefined
      ? {}
      : { expectations: { ...header.expectations, entries: run.expectations.map((each) => ({ ...each })) } }),
    catalogue: header.catalogue,
    counts: counts(run),
    checks: run.checks.map((check) => reported(check, repeatCommand(header, check.planned.id))),
    criteria: run.criteria.map((each) => ({ ...each, checks: [...each.checks] })),
    excluded: header.excluded,
    rulings: header.rulings,
    incidents: record.incidents.map(({ at, what, sentence, detail }) => ({
      at,
      what,
      sentence,
      ...(detail === undefined ? {} : { detail }),
    })),
    integrity: record.integrity.map((each) => ({ ...each })),
  };
}

function reported(check: JudgedCheck, repeat: string): ReportedCheck {
  const { planned, verdict, cause, startedAt, endedAt, durationMs, findings } = check;
  const { id, phase, level, priority, risk, profile, requirement, source } = planned;
  return {
    ...{ id, phase, level, priority, risk: risk ?? null, profile, requirement, source, verdict },
    ...(isProvisional(planned) ? { provisional: true as const } : {}),
    ...(cause === undefined ? {} : { cause }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...{ durationMs, repeat },
    findings: findings.map((each) => ({ ...each })),
  };
}

function counts({ checks }: JudgedRun): Report['counts'] {
  const [provisional, binding] = [checks.filter(isNew), checks.filter((check) => !isNew(check))];
  const findings = binding.flatMap((check) => check.findings).filter((each) => !each.provisional);
  return {
    checks: countBy(CHECK_VERDICTS, binding),
    findings: countBy(FINDING_VERDICTS, findings),
    provisional: countBy(CHECK_VERDICTS, provisional),
  };
}

const isNew = ({ planned }: JudgedCheck): boolean => isProvisional(planned);

function countBy<V extends string>(
  words: readonly V[],
  things: readonly { readonly verdict: V }[],
): Record<V, number> {
  const entries = words.map((word) => [word, things.filter((thing) => thing.verdict === word).length]);
  // Every word is a key: `fromEntries` forgets that.
  return Object.fromEntries(entries) as Record<V, number>;
}
