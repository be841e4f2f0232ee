import { resolve } from 'node:path';
import { RUNS_FOLDER } from '../../reports/record/find-run.ts';
import { liveProgress, type LiveProgress } from '../../reports/terminal/live-progress.ts';
import type { Priority, Profile } from '../../suites/kit/words.ts';
import { runTarget, type RunEvents, type RunPlan } from '../../suites/runner/keeper/run-target.ts';
import { readExpectations } from '../../suites/runner/expectations/read-expectations.ts';
import { planRun } from '../../suites/runner/plan-run.ts';
import { readTarget, type Target } from '../../suites/runner/target/read-target.ts';
import { mustBeUsable } from '../../suites/runner/target/target-problems.ts';
import { UsageError } from '../../suites/runner/usage-error.ts';
import { endings, type Endings } from '../endings.ts';
import { ourSuites } from '../our-suites.ts';
import type { Output } from '../output.ts';
import { patienceOf } from '../patience-option.ts';
import { TARGETS_FOLDER } from '../places.ts';
import { showRun } from '../show-run.ts';

export interface RunOptions {
  readonly phase?: string[];
  readonly check?: string[];
  readonly profile?: Profile[];
  readonly priority?: Priority[];
  readonly catalogue?: string;
  readonly database: string;
  readonly jobs: number;
  readonly out?: string;
  readonly reporter: 'terminal' | 'json';
  readonly seed?: number;
  readonly failFast?: true;
  readonly keepGoing?: true;
  readonly requireProfile?: Profile[];
  readonly patience?: string[];
  readonly expect?: string;
  readonly keep?: true;
}

/** Judges a target; the exit code is the verdict's. */
export async function run(
  spec: string,
  options: RunOptions,
  output: Output,
  argv: readonly string[],
): Promise<number> {
  const target = readTarget(spec, TARGETS_FOLDER, process.cwd());
  mustBeUsable(target);
  const suites = await ourSuites(options.catalogue);
  const expectations =
    options.expect === undefined
      ? undefined
      : readExpectations(options.expect, process.cwd(), suites.catalogue, suites.past);
  const plan = planRun({ ...wishOf(target, options, argv), expectations }, suites);
  if (plan.order.checks.length === 0)
    throw new UsageError('These filters exclude each other: no check is left.');
  const ending = endings(options.keep === true);
  const json = options.reporter === 'json';
  const events = json ? silent(ending) : shown(spec, plan, output, ending);
  const runDirectory = await runTarget(plan, events, ending.signal, () => ending.interrupted());
  output.status('');
  return showRun(runDirectory, json, output);
}

function wishOf(target: Target, options: RunOptions, argv: readonly string[]): Parameters<typeof planRun>[0] {
  const { phase = [], check = [], profile = [], priority = [], database, jobs, seed, out } = options;
  return {
    target,
    selection: { phases: phase, checks: check, profiles: profile, priorities: priority },
    seed,
    jobs,
    database,
    ...patienceOf(target, options.patience ?? []),
    failFast: options.failFast === true,
    keepGoing: options.keepGoing === true,
    requireProfiles: options.requireProfile ?? [],
    keep: options.keep === true,
    out:
      out === undefined
        ? { kind: 'under', folder: resolve(RUNS_FOLDER) }
        : { kind: 'exactly', folder: resolve(out) },
    command: ['plumbline', ...argv],
  };
}

function shown(spec: string, plan: RunPlan, output: Output, ending: Endings): RunEvents {
  let progress: LiveProgress | undefined;
  return {
    begun: (_folder, header) => {
      progress = liveProgress(header, output.paint);
      const { runId, seed } = header;
      output.line(
        output.paint.quiet(
          `${plan.order.checks.length} ${plan.order.checks.length === 1 ? 'check' : 'checks'} of ${spec}, seed ${seed}, run ${runId}`,
        ),
      );
    },
    line: (line) => {
      if (!progress) return;
      output.lines(progress.take(line));
      output.status(progress.status(output.columns));
    },
    over: () => output.lines(progress?.rest() ?? []),
    standing: (lines) => {
      output.status('');
      output.lines(['', 'The lab is up. Press Enter to take it down.', ...lines]);
      ending.onEnter();
    },
  };
}

function silent(ending: Endings): RunEvents {
  const nothing = (): void => undefined;
  return { begun: nothing, line: nothing, over: nothing, standing: () => ending.onEnter() };
}
