import type { CheckVerdict, Profile } from '../../suites/kit/words.ts';
import { isProvisional } from './binding.ts';
import type { JudgedCheck, JudgedProfile } from './judged-run.ts';
import { hasPassed, isApplicable, wasJudged } from './run-facts.ts';

interface RunAround {
  /** Something is wrong with the whole run, or it ended early. */
  readonly broken: boolean;
  readonly unfinished: boolean;
  readonly narrowed: boolean;
}

/** The verdict of one claimed profile, from its own MUST checks and the state of the run around them. */
export function judgeProfile(id: Profile, checks: readonly JudgedCheck[], run: RunAround): JudgedProfile {
  const own = checks.filter(
    ({ planned }) => planned.profile === id && planned.level === 'MUST' && !isProvisional(planned),
  );
  const applicable = own.filter(isApplicable);
  const passed = applicable.filter(hasPassed).length;
  return { id, verdict: verdictOf(own, run), passed, applicable: applicable.length };
}

function verdictOf(own: readonly JudgedCheck[], run: RunAround): JudgedProfile['verdict'] {
  const has = (...verdicts: readonly CheckVerdict[]): boolean =>
    own.some((check) => verdicts.includes(check.verdict));
  if (run.broken || has('error')) return 'suite error';
  if (has('fail', 'flaky')) return 'not conformant';
  if (run.unfinished || has('blocked')) return 'incomplete';
  if (!own.some(wasJudged)) return 'not judged';
  return run.narrowed || has('expected-failure', 'stale-expectation') ? 'partial' : 'conformant';
}
