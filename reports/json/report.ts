import { z } from 'zod';
import {
  CAPABILITIES,
  CHECK_VERDICTS,
  FINDING_VERDICTS,
  LEVELS,
  PRIORITIES,
  PROFILES,
} from '../../suites/kit/words.ts';
import { EXPECTED_VERDICTS } from '../../suites/kit/expectation.ts';
import { EXPECTATION_STATES } from '../verdict/meet-expectation.ts';
import { RUN_VERDICTS } from '../verdict/judged-run.ts';

/** The version of `report.json`. A field more is no new version; a field less, or one that means something else, is. */
export const REPORT_VERSION = 1;

const count = z.number().int().nonnegative();

const finding = z.object({
  sentence: z.string(),
  verdict: z.enum(FINDING_VERDICTS),
  provisional: z.literal(true).optional().describe('Newer than the release: it changes no verdict.'),
  reason: z.string().optional(),
  blockedBy: z.string().optional().describe('The check that has to be mended first.'),
  refused: z
    .string()
    .optional()
    .describe(
      'It failed because a step was refused that this check is about; nothing of its own was judged.',
    ),
  expected: z.json().optional(),
  seen: z.json().optional(),
});

const check = z.object({
  id: z.string(),
  phase: z.number().int().describe("The plan's phase, 1-10; 0 for the shapes of the contract."),
  level: z.enum(LEVELS),
  priority: z.enum(PRIORITIES),
  risk: z.string().nullable().describe("The plan's risk area that this check guards, or null."),
  profile: z.enum(PROFILES),
  requirement: z.string(),
  source: z.array(z.string()),
  verdict: z.enum(CHECK_VERDICTS),
  provisional: z
    .literal(true)
    .optional()
    .describe('Newer than the release: it changes neither the exit code nor what is conformant.'),
  cause: z
    .string()
    .optional()
    .describe('Why nothing was judged, why it is flaky, or what was expected of it.'),
  startedAt: z.string().optional(),
  endedAt: z.string().optional(),
  durationMs: z.number().nonnegative(),
  repeat: z.string().describe('The command that runs this check again.'),
  findings: z.array(finding),
});

const criterion = z.object({
  id: z.string(),
  source: z.string(),
  sentence: z.string(),
  verdict: z.enum([...CHECK_VERDICTS, 'not judged']),
  note: z.string().optional(),
  checks: z.array(z.string()),
});

const profile = z.object({
  id: z.enum(PROFILES),
  verdict: z.enum([...RUN_VERDICTS, 'not judged']),
  passed: count.describe('MUST checks of this profile that passed.'),
  applicable: count.describe('MUST checks of this profile that were applicable.'),
});

const incident = z.object({
  at: z.string(),
  what: z
    .string()
    .describe(
      'leak, worker-died, worker-hung, lab-broken, target-never-ready, suite-error, reaper-lost or note.',
    ),
  sentence: z.string(),
  detail: z.string().optional(),
});

const expectation = z.object({
  check: z.string(),
  expect: z.enum(EXPECTED_VERDICTS),
  sentences: z.array(z.string()).optional().describe('Only these were expected to fail; default: any.'),
  reason: z.string(),
  link: z.string(),
  expires: z.string().describe('The last day on which the entry held, UTC.'),
  state: z.enum(EXPECTATION_STATES),
  says: z.string().describe('What was expected, and what happened.'),
  todo: z.string().optional().describe('What its owner should do; there is none when it holds.'),
});

export const reportSchema = z.object({
  schemaVersion: z.literal(REPORT_VERSION),
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
  durationMs: z.number().nonnegative().nullable().describe('Null when the run did not end by itself.'),
  verdict: z.enum(RUN_VERDICTS),
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(5)]),
  sentence: z.string().describe('The verdict line.'),
  target: z.object({
    name: z.string(),
    variant: z.string().optional(),
    profiles: z.array(z.enum(PROFILES)),
    capabilities: z.array(z.enum(CAPABILITIES)),
  }),
  command: z.array(z.string()),
  jobs: z.number(),
  narrowed: z.array(z.string()).describe('Filters in force; any makes the run partial.'),
  profiles: z.array(profile),
  catalogue: z.object({
    digest: z.string(),
    checks: count,
    release: z
      .string()
      .optional()
      .describe('The newest release, to which what is provisional was added; or the one that was pinned.'),
    pinned: z.literal(true).optional().describe('By --catalogue: nothing newer was asked for.'),
    withdrawn: z
      .array(z.string())
      .optional()
      .describe('Of a pinned one: what was withdrawn since, and so was not asked for.'),
  }),
  expectations: z
    .object({ file: z.string(), digest: z.string(), entries: z.array(expectation) })
    .optional()
    .describe('The expectations file (--expect), and what became of each of its entries.'),
  counts: z.object({
    checks: z.record(z.enum(CHECK_VERDICTS), count),
    findings: z.record(z.enum(FINDING_VERDICTS), count),
    provisional: z
      .record(z.enum(CHECK_VERDICTS), count)
      .describe('Provisional checks. The other counts are without what is provisional.'),
  }),
  checks: z.array(check),
  criteria: z.array(criterion),
  excluded: z.array(z.object({ source: z.string(), what: z.string(), reason: z.string() })),
  rulings: z.array(z.object({ id: z.string(), ruling: z.string() })),
  incidents: z.array(incident),
  integrity: z.array(z.object({ kind: z.enum(['unfinished', 'untrustworthy']), sentence: z.string() })),
});

/** What `report.json` holds, and what every other report is made of. */
export type Report = z.infer<typeof reportSchema>;
export type ReportedCheck = Report['checks'][number];
export type ReportedFinding = ReportedCheck['findings'][number];
export type ReportedExpectation = NonNullable<Report['expectations']>['entries'][number];
export type ReportedCriterion = Report['criteria'][number];
