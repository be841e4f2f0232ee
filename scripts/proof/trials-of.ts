import { checkOf } from '../../reports/proof/judge-trial.ts';
import type { Trial } from '../../suites/runner/keeper/run-trials.ts';
import { planRun, type Suites } from '../../suites/runner/plan-run.ts';
import { readTarget, variantsOf, withVariant } from '../../suites/runner/target/read-target.ts';
import { patienceOf } from '../patience-option.ts';
import { TARGETS_FOLDER } from '../places.ts';
import type { PlannedTrial } from './plan-proof.ts';

/** The target whose variants are tried. */
export const PROVEN_ON = 'reference';

/** Checks of one trial at once: its worlds are few, and other trials run beside it. */
const CHECKS_AT_ONCE = 4;

/** Each planned trial as a run of its own. @throws UsageError where a variant names a check that does not exist */
export function trialsOf(planned: readonly PlannedTrial[], suites: Suites, seed: number): Trial[] {
  const target = readTarget(PROVEN_ON, TARGETS_FOLDER, process.cwd());
  const variants = variantsOf(target);
  // A trial's record names its checks; the plan's criteria are not what it is about.
  const bare = { ...suites, criteria: [], excluded: [], rulings: [] };
  return planned.map(({ variant, checks }) => {
    const plan = planRun(
      {
        target: withVariant(target, variant.name, variants),
        selection: { phases: [], checks, profiles: [], priorities: [] },
        seed,
        jobs: CHECKS_AT_ONCE,
        database: 'embedded',
        ...patienceOf(target, []),
        failFast: false,
        keepGoing: true,
        requireProfiles: [],
        keep: false,
        out: { kind: 'exactly', folder: '' },
        command: ['plumbline', 'run', `${PROVEN_ON}+${variant.name}`, '--check', checks.join(',')],
      },
      bare,
    );
    return { name: variant.name, plan, mayFail: variant.caughtBy.map(checkOf) };
  });
}
