import { randomInt } from 'node:crypto';
import { arch, availableParallelism, platform, release, totalmem } from 'node:os';
import type { RecordedExpectations } from '../kit/expectation.ts';
import { RECORD_VERSION, type RecordHeader } from '../kit/record.ts';
import type { Patience } from '../kit/patience.ts';
import type { Profile } from '../kit/words.ts';
import { plannedCheckOf, type CataloguedCheck } from './catalogue/load-catalogue.ts';
import type { PastNames } from './catalogue/past-names.ts';
import { askedBy, catalogueDigest } from './catalogue/release.ts';
import { narrowedBy, selectChecks, type Selection } from './catalogue/select-checks.ts';
import { termsOf } from './catalogue/terms.ts';
import type { Out } from './keeper/out-folder.ts';
import type { RunPlan } from './keeper/run-target.ts';
import type { Target } from './target/read-target.ts';

export interface RunWish {
  readonly target: Target;
  readonly selection: Selection;
  readonly seed: number | undefined;
  readonly jobs: number;
  readonly database: string;
  readonly patience: Patience;
  readonly patienceGiven: readonly string[];
  readonly failFast: boolean;
  readonly keepGoing: boolean;
  readonly requireProfiles: readonly Profile[];
  /** The file that `--expect` named, read against the catalogue. */
  readonly expectations?: RecordedExpectations | undefined;
  readonly keep: boolean;
  readonly out: Out;
  /** What the user typed. */
  readonly command: readonly string[];
}

/** What checks there are, and what the plan wants of them. */
export interface Suites {
  readonly folder: string;
  readonly catalogue: readonly CataloguedCheck[];
  /** Which catalogue that is. Default: one that was never released. */
  readonly judgedBy?: RecordHeader['catalogue'];
  /** What became of names that checks and findings once had. */
  readonly past?: PastNames;
  readonly tool: RecordHeader['tool'];
  readonly criteria: RecordHeader['criteria'];
  readonly excluded: RecordHeader['excluded'];
  readonly rulings: RecordHeader['rulings'];
}

/**
 * Decides everything about a run before it starts.
 * @throws UsageError for filters that select nothing
 */
export function planRun(wish: RunWish, suites: Suites): RunPlan {
  const { target, jobs, failFast, keepGoing, database, patience, keep, out, expectations } = wish;
  const selected = selectChecks(suites.catalogue, wish.selection, target.profiles, suites);
  const seed = wish.seed ?? randomInt(2 ** 31);
  return {
    out,
    order: {
      seed,
      jobs,
      failFast,
      keepGoing,
      database,
      patience,
      patienceGiven: wish.patienceGiven,
      keep,
      target,
      suitesFolder: suites.folder,
      checks: selected.map(({ id }) => id),
      terms: Object.fromEntries(selected.map((checked) => [checked.id, termsOf(checked)])),
      expectations: expectations?.entries ?? [],
    },
    header: {
      schemaVersion: RECORD_VERSION,
      tool: suites.tool,
      seed,
      jobs,
      keepGoing,
      machine: machine(),
      target: inRecord(target),
      command: [...wish.command],
      narrowed: narrowedBy(wish.selection),
      requireProfiles: [...wish.requireProfiles],
      ...(expectations === undefined ? {} : { expectations }),
      catalogue: suites.judgedBy ?? neverReleased(suites.catalogue),
      plan: selected.map(plannedCheckOf),
      criteria: suites.criteria,
      excluded: suites.excluded,
      rulings: suites.rulings,
    },
  };
}

function neverReleased(catalogue: readonly CataloguedCheck[]): RecordHeader['catalogue'] {
  return { digest: catalogueDigest(askedBy(catalogue)), checks: catalogue.length };
}

function inRecord({ name, variant, profiles, capabilities }: Target): RecordHeader['target'] {
  return {
    name,
    profiles: [...profiles],
    capabilities: [...capabilities],
    ...(variant === undefined ? {} : { variant }),
  };
}

function machine(): RecordHeader['machine'] {
  return {
    os: `${platform()} ${release()}`,
    arch: arch(),
    cpus: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
  };
}
