import { z } from 'zod';
import { recordedExpectations } from './expectation.ts';
import { CAPABILITIES, FINDING_VERDICTS, LEVELS, PRIORITIES, PROFILES } from './words.ts';

/**
 * The run record, `record.ndjson`: the one truth from which every verdict and report is computed. The keeper
 * writes the first line and the last, the worker appends the rest before anybody else hears of it.
 */
export const RECORD_VERSION = 1;

const json = z.json();

export const plannedCheck = z.object({
  id: z.string(),
  phase: z.number(),
  level: z.enum(LEVELS),
  priority: z.enum(PRIORITIES),
  risk: z.string().optional(),
  profile: z.enum(PROFILES),
  requirement: z.string(),
  source: z.array(z.string()),
  capabilities: z.array(z.enum(CAPABILITIES)),
  world: z.enum(['shared', 'alone']),
  sentences: z.array(z.string()),
  /** Those of them that change no verdict yet: newer than the newest release, or than the pinned one. */
  provisional: z.array(z.string()).optional(),
});

/** An acceptance or success criterion of the plan, in our words, with the findings that cover it. */
export const plannedCriterion = z.object({
  id: z.string(),
  source: z.string(),
  sentence: z.string(),
  /** Check ids, or `check id › sentence` for one finding of it. */
  coveredBy: z.array(z.string()),
});

const header = z.object({
  kind: z.literal('header'),
  schemaVersion: z.literal(RECORD_VERSION),
  tool: z.object({ name: z.string(), version: z.string() }),
  runId: z.string(),
  seed: z.number(),
  machine: z.object({
    os: z.string(),
    arch: z.string(),
    cpus: z.number(),
    memoryGiB: z.number(),
    node: z.string(),
  }),
  startedAt: z.string(),
  target: z.object({
    name: z.string(),
    variant: z.string().optional(),
    profiles: z.array(z.enum(PROFILES)),
    capabilities: z.array(z.enum(CAPABILITIES)),
  }),
  /** What the user typed, so that a failing finding can say how to repeat it. */
  command: z.array(z.string()),
  jobs: z.number(),
  /** Filters in force. Any makes the run narrowed, and a narrowed run is never conformant. */
  narrowed: z.array(z.string()),
  keepGoing: z.boolean(),
  requireProfiles: z.array(z.enum(PROFILES)),
  /** What was known beforehand (`--expect`), whole, so that the run is judged the same without the file. */
  expectations: recordedExpectations.optional(),
  /** The whole catalogue that the run is judged by: how many checks, and a digest of ids, levels and sentences. */
  catalogue: z.object({
    digest: z.string(),
    checks: z.number(),
    /** The newest release, to which what is provisional was added; or the one that was pinned. */
    release: z.string().optional(),
    pinned: z.literal(true).optional(),
    /** Of a pinned one: checks and findings that were withdrawn since, and so are not asked for. */
    withdrawn: z.array(z.string()).optional(),
  }),
  /** The checks selected for this run, in order. */
  plan: z.array(plannedCheck),
  criteria: z.array(plannedCriterion),
  /** Lines of the plan that cannot be judged, each with the reason. */
  excluded: z.array(z.object({ source: z.string(), what: z.string(), reason: z.string() })),
  rulings: z.array(z.object({ id: z.string(), ruling: z.string() })),
});

/**
 * 1, or 2 for the solo re-run of a check that failed among others: passed only then is `flaky`, never `pass`.
 * Both attempts stay in the record.
 */
const attempt = z.number().int().positive().default(1);

const started = z.object({ kind: z.literal('started'), check: z.string(), at: z.string(), attempt });

export const recordedFinding = z.object({
  kind: z.literal('finding'),
  check: z.string(),
  attempt,
  sentence: z.string(),
  verdict: z.enum(FINDING_VERDICTS),
  reason: z.string().optional(),
  expected: json.optional(),
  seen: json.optional(),
  /**
   * A step of `given` was refused: the check whose requirement it stands on. The recorded verdict is `blocked`;
   * the verdict of the report is `fail` when no finding of that check failed in this run.
   */
  standsOn: z.string().optional(),
});

/** What `when` returned, kept so that `then` can judge it again. */
const seen = z.object({ kind: z.literal('seen'), check: z.string(), attempt, seen: json });

const finished = z.object({
  kind: z.literal('finished'),
  check: z.string(),
  attempt,
  at: z.string(),
  durationMs: z.number(),
  /** `judged`: look at its findings. Otherwise nothing was judged, and `cause` says why. */
  outcome: z.enum(['judged', 'unsupported', 'not-applicable']),
  cause: z.string().optional(),
});

/** Trouble that belongs to no single check: a leak, a dead worker, a dead canary, a lab that broke. */
const incident = z.object({
  kind: z.literal('incident'),
  at: z.string(),
  what: z.enum([
    'leak',
    'worker-died',
    'worker-hung',
    'lab-broken',
    'target-never-ready',
    'suite-error',
    'reaper-lost',
    'note',
  ]),
  sentence: z.string(),
  detail: z.string().optional(),
});

const footer = z.object({
  kind: z.literal('footer'),
  endedAt: z.string(),
  durationMs: z.number(),
  interrupted: z.boolean(),
  /** The header's, once more: two runs merged do not agree. */
  runId: z.string(),
  catalogueDigest: z.string(),
  /** SHA-256 of every line before this one. */
  digest: z.string(),
  /** SHA-256 of `evidence.ndjson`. */
  evidenceDigest: z.string().optional(),
});

export const recordLine = z.discriminatedUnion('kind', [
  header,
  started,
  recordedFinding,
  seen,
  finished,
  incident,
  footer,
]);

export type RecordLine = z.infer<typeof recordLine>;
export type RecordHeader = z.infer<typeof header>;
export type RecordFooter = z.infer<typeof footer>;
export type RecordedFinding = z.infer<typeof recordedFinding>;
export type RecordedIncident = z.infer<typeof incident>;
export type PlannedCheck = z.infer<typeof plannedCheck>;
export type PlannedCriterion = z.infer<typeof plannedCriterion>;
