import { enumerate } from '../words/enumerate.ts';
import type { RunRecord } from '../record/run-record.ts';
import { heedExpectations } from './heed-expectations.ts';
import { judgeCheck } from './judge-check.ts';
import { judgeCriterion } from './judge-criterion.ts';
import type { JudgedRun } from './judged-run.ts';
import { judgeProfile } from './judge-profile.ts';
import { runFacts } from './run-facts.ts';
import type { RunFacts } from './run-facts.ts';
import { counted, expectationsToMend, excusedFailures, RUN_RULES } from './run-rules.ts';

/** From a run's record to its verdict, its exit code and the sentence for the verdict line. Pure. */
export function judgeRun(record: RunRecord): JudgedRun {
  const own = record.plan.map((planned) => judgeCheck(planned, record));
  const { checks, expectations } = heedExpectations(record.header, own);
  const facts = runFacts(record, checks, expectations);
  const byId = new Map(checks.map((check) => [check.planned.id, check]));
  const around = {
    broken: facts.untrustworthy.length > 0 || facts.suiteTrouble.length > 0,
    unfinished: facts.footerMissing || facts.interrupted || facts.unfinished.length > 0,
    narrowed: facts.narrowed,
  };
  return {
    ...decide(facts, record),
    checks,
    expectations,
    criteria: record.header.criteria.map((each) => judgeCriterion(each, byId, facts.narrowed)),
    profiles: record.header.target.profiles.map((id) => judgeProfile(id, checks, around)),
  };
}

function decide(facts: RunFacts, record: RunRecord): Pick<JudgedRun, 'verdict' | 'exitCode' | 'sentence'> {
  for (const { verdict, exitCode, reasons } of RUN_RULES) {
    const why = reasons.flatMap((reason) => reason(facts) ?? []);
    if (why.length === 0) continue;
    return {
      verdict,
      exitCode,
      sentence: `${verdict}${by(record)}: ${[...why, ...besides(facts, exitCode)].join('; ')}`,
    };
  }
  // Said beside the verdict: what was never put to the test is no part of the claim.
  const aside =
    facts.notApplicable === 0 ? '' : `, ${String(facts.notApplicable)} could not be put to this target`;
  const passed = `all ${counted(facts.passed, 'applicable MUST check')} passed${aside}`;
  const sentence = `conformant for ${enumerate(facts.profilesJudged)}${by(record)}: ${passed}`;
  return { verdict: 'conformant', exitCode: 0, sentence: [sentence, ...besides(facts, 0)].join('; ') };
}

/** A verdict by an older catalogue says so at once. */
function by({ header: { catalogue } }: RunRecord): string {
  return catalogue.pinned ? ` by the catalogue ${catalogue.release ?? ''}` : '';
}

/** What the verdict line must not keep silent about, whatever the verdict. */
function besides(facts: RunFacts, exitCode: number): string[] {
  const { failed, shouldFailed, profilesNotJudged, requiredNotJudged } = facts;
  const unnamed = profilesNotJudged.filter((each) => exitCode !== 2 || !requiredNotJudged.includes(each));
  return [
    ...(exitCode === 3 && failed > 0 ? [`${counted(failed, 'MUST check')} failed besides`] : []),
    ...(exitCode === 1 && facts.blocked > 0
      ? [`${String(facts.blocked)} more could not be put to the test`]
      : []),
    ...(exitCode === 5 || facts.staleEntries + facts.expiredEntries === 0 ? [] : [expectationsToMend(facts)]),
    ...(exitCode === 0 || facts.excused === 0 ? [] : [excusedFailures(facts)]),
    ...(shouldFailed > 0 ? [`${counted(shouldFailed, 'SHOULD check')} failed`] : []),
    ...(facts.provisionalFailed > 0
      ? [`${counted(facts.provisionalFailed, 'check')} failed provisionally`]
      : []),
    ...(facts.selected > 0 && unnamed.length > 0 ? [`${enumerate(unnamed)} not judged`] : []),
  ];
}
