import { randomInt } from 'node:crypto';
import { arch, availableParallelism, platform, release, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { rulings } from '../../fixtures/contract/rulings.ts';
import { RUNS_FOLDER } from '../../reports/record/find-run.ts';
import { liveProgress, type LiveProgress } from '../../reports/terminal/live-progress.ts';
import { criteria, excluded } from '../../suites/acceptance.ts';
import { RECORD_VERSION, type RecordHeader } from '../../suites/kit/record.ts';
import type { Profile } from '../../suites/kit/words.ts';
import { catalogueDigest, loadCatalogue, plannedCheckOf, type CataloguedCheck } from '../../suites/runner/catalogue/load-catalogue.ts';
import { narrowedBy, selectChecks, type Selection } from '../../suites/runner/catalogue/select-checks.ts';
import { runTarget, type RunPlan } from '../../suites/runner/keeper/run-target.ts';
import { readTarget, type Target } from '../../suites/runner/target/read-target.ts';
import { endings } from '../endings.ts';
import type { Output } from '../output.ts';
import { patienceOf } from '../patience-option.ts';
import { SUITES_FOLDER, TARGETS_FOLDER, TOOL } from '../places.ts';
import { showRun } from '../show-run.ts';

export interface RunOptions {
  readonly phase: string[];
  readonly check: string[];
  readonly profile: Profile[];
  readonly priority: Selection['priorities'][number][];
  readonly database: string;
  readonly jobs: number;
  readonly out?: string;
  readonly reporter: 'terminal' | 'json';
  readonly seed?: number;
  readonly failFast?: true;
  readonly keepGoing?: true;
  readonly requireProfile: Profile[];
  readonly patience: string[];
  readonly keep?: true;
}

/** Judges a target; the exit code is the verdict's. */
export async function run(spec: string, options: RunOptions, output: Output, argv: readonly string[]): Promise<number> {
  const target = readTarget(spec, TARGETS_FOLDER, process.cwd());
  const catalogue = await loadCatalogue(SUITES_FOLDER);
  const plan = planOf(target, catalogue, options, argv);
  const ending = endings(options.keep === true);
  const quiet = options.reporter === 'json';
  let progress: LiveProgress | undefined;
  const runDirectory = await runTarget(
    plan,
    {
      begun: (_folder, header) => {
        progress = liveProgress(header, output.paint);
        if (!quiet) output.line(output.paint.quiet(`${header.plan.length} checks of ${spec}, seed ${header.seed}, run ${header.runId}`));
      },
      line: (line) => {
        if (quiet || !progress) return;
        output.lines(progress.take(line));
        output.status(progress.status(output.columns));
      },
      standing: (lines) => {
        output.status('');
        output.lines(['', 'The lab is up. Press Enter to take it down.', ...lines]);
        ending.onEnter();
      },
    },
    ending.signal,
    ending.interrupted,
  );
  output.status('');
  return showRun(runDirectory, quiet, output);
}

function planOf(target: Target, catalogue: readonly CataloguedCheck[], options: RunOptions, argv: readonly string[]): RunPlan {
  const selection: Selection = { phases: options.phase, checks: options.check, profiles: options.profile, priorities: options.priority };
  const selected = selectChecks(catalogue, selection, target.profiles);
  const seed = options.seed ?? randomInt(2 ** 31);
  const header: RunPlan['header'] = {
    schemaVersion: RECORD_VERSION,
    tool: { name: TOOL.name, version: TOOL.version },
    seed,
    machine: machine(),
    target: targetInRecord(target),
    command: ['plumbline', ...argv],
    jobs: options.jobs,
    narrowed: narrowedBy(selection),
    keepGoing: options.keepGoing === true,
    requireProfiles: options.requireProfile,
    catalogue: { digest: catalogueDigest(catalogue), checks: catalogue.length },
    plan: selected.map(plannedCheckOf),
    criteria: criteria.map(({ coveredBy, ...rest }) => ({ ...rest, coveredBy: [...coveredBy] })),
    excluded: [...excluded],
    rulings: rulings.map(({ id, ruling }) => ({ id, ruling })),
  };
  const order: RunPlan['order'] = {
    seed,
    suitesFolder: SUITES_FOLDER,
    target,
    checks: selected.map(({ id }) => id),
    jobs: options.jobs,
    failFast: options.failFast === true,
    keepGoing: options.keepGoing === true,
    database: options.database,
    patience: patienceOf(target, options.patience),
    keep: options.keep === true,
  };
  const out = options.out === undefined ? { kind: 'under' as const, folder: resolve(RUNS_FOLDER) } : { kind: 'exactly' as const, folder: resolve(options.out) };
  return { header, order, out };
}

function targetInRecord({ name, variant, profiles, capabilities }: Target): RecordHeader['target'] {
  return { name, profiles: [...profiles], capabilities: [...capabilities], ...(variant === undefined ? {} : { variant }) };
}

function machine(): RecordHeader['machine'] {
  return { os: `${platform()} ${release()}`, arch: arch(), cpus: availableParallelism(), memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.versions.node };
}
