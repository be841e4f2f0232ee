import { describe, expect, it } from 'vitest';
import type { ExpectedVerdict } from '../../suites/kit/expectation.ts';
import type { PlannedCheck } from '../../suites/kit/record.ts';
import { parseRecord } from '../record/read-record.ts';
import {
  closedRecord,
  finished,
  incident,
  judged,
  madeUpExpectations,
  madeUpHeader,
  openRecord,
  plannedCheck,
  secondAttempt,
  started,
} from '../testing/made-up-record.ts';
import type { HeaderChanges, WrittenLine } from '../testing/made-up-record.ts';
import type { ExitCode, JudgedRun, RunVerdict } from './judged-run.ts';
import { judgeRun } from './judge-run.ts';

const a = plannedCheck('creation/a');
const b = plannedCheck('creation/b');
const should = plannedCheck('creation/should', { level: 'SHOULD' });
const may = plannedCheck('creation/may', { level: 'MAY' });
const docker = plannedCheck('creation/docker', { profile: 'docker-agent' });
const both: HeaderChanges = {
  target: { name: 't', profiles: ['control-plane', 'docker-agent'], capabilities: [] },
};
const narrowed: HeaderChanges = { narrowed: ['--check creation/a'] };

const expecting = (
  ...known: readonly (readonly [check: string, expect: ExpectedVerdict])[]
): HeaderChanges => ({
  expectations: madeUpExpectations(known.map(([check, expected]) => ({ check, expect: expected }))),
});

const unsupported = (id: string): WrittenLine[] => [
  started(id),
  finished(id, { outcome: 'unsupported', cause: 'template-sync is not claimed' }),
];
const red = (id: string, verdict: 'fail' | 'blocked' | 'error' = 'fail'): WrittenLine[] =>
  judged(id, { verdict });
const again = (id: string, verdict: 'pass' | 'fail'): WrittenLine[] => [
  ...red(id),
  ...secondAttempt(judged(id, { verdict })),
];

interface Case {
  readonly name: string;
  readonly plan: readonly PlannedCheck[];
  readonly lines: readonly WrittenLine[];
  readonly header?: HeaderChanges;
  readonly text?: (text: string) => string;
  readonly footer?: Partial<Extract<WrittenLine, { kind: 'footer' }>>;
  readonly open?: true;
  readonly verdict: RunVerdict;
  readonly exitCode: ExitCode;
  readonly says?: string;
}

function judge({ plan, lines, header: changes, footer, open, text = (whole) => whole }: Case): JudgedRun {
  const header = madeUpHeader(plan, changes);
  return judgeRun(parseRecord(text(open ? openRecord(header, lines) : closedRecord(header, lines, footer))));
}

const whole = [...judged(a.id, {}), ...judged(b.id, {})];

const CASES: readonly Case[] = [
  {
    name: 'all passed',
    plan: [a, b],
    lines: whole,
    verdict: 'conformant',
    exitCode: 0,
    says: 'conformant for control-plane: all 2 applicable MUST checks passed',
  },
  {
    name: 'a SHOULD failed',
    plan: [a, should],
    lines: [...judged(a.id, {}), ...red(should.id)],
    verdict: 'conformant',
    exitCode: 0,
    says: '1 SHOULD check failed',
  },
  {
    name: 'a SHOULD and a MAY blocked',
    plan: [a, should, may],
    lines: [...judged(a.id, {}), ...red(should.id, 'blocked'), ...red(may.id, 'blocked')],
    verdict: 'conformant',
    exitCode: 0,
  },
  {
    name: 'a MUST unsupported beside one that passed',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...unsupported(b.id)],
    verdict: 'conformant',
    exitCode: 0,
    says: 'all 1 applicable MUST check passed',
  },
  {
    name: 'a MUST failed',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...red(b.id)],
    verdict: 'not conformant',
    exitCode: 1,
    says: '1 of 2 MUST checks failed',
  },
  {
    name: 'a MUST flaky',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...again(b.id, 'pass')],
    verdict: 'not conformant',
    exitCode: 1,
    says: 'passed only when run again alone',
  },
  {
    name: 'a MUST failed twice',
    plan: [a],
    lines: again(a.id, 'fail'),
    verdict: 'not conformant',
    exitCode: 1,
    says: '1 of 1 MUST check failed',
  },
  {
    name: 'a MUST blocked',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...red(b.id, 'blocked')],
    verdict: 'incomplete',
    exitCode: 2,
    says: '1 MUST check could not be put to the test',
  },
  {
    name: 'failed outweighs blocked',
    plan: [a, b],
    lines: [...red(a.id), ...red(b.id, 'blocked')],
    verdict: 'not conformant',
    exitCode: 1,
  },
  {
    name: 'error outweighs failed',
    plan: [a, b],
    lines: [...red(a.id), ...red(b.id, 'error')],
    verdict: 'suite error',
    exitCode: 3,
    says: '1 MUST check failed besides',
  },
  {
    name: 'an error in a MAY',
    plan: [a, may],
    lines: [...judged(a.id, {}), ...red(may.id, 'error')],
    verdict: 'suite error',
    exitCode: 3,
  },
  // Green for nothing.
  {
    name: 'nothing selected',
    plan: [],
    lines: [],
    verdict: 'incomplete',
    exitCode: 2,
    says: 'no check was selected',
  },
  {
    name: 'nothing selected by a filter',
    plan: [],
    lines: [],
    header: narrowed,
    verdict: 'incomplete',
    exitCode: 2,
  },
  {
    name: 'all skipped',
    plan: [a, b],
    lines: [...unsupported(a.id), ...unsupported(b.id)],
    verdict: 'incomplete',
    exitCode: 2,
    says: 'nothing was judged',
  },
  {
    name: 'all skipped, narrowed',
    plan: [a],
    lines: unsupported(a.id),
    header: narrowed,
    verdict: 'incomplete',
    exitCode: 2,
  },
  {
    name: 'all blocked',
    plan: [a, b],
    lines: [...red(a.id, 'blocked'), ...red(b.id, 'blocked')],
    verdict: 'incomplete',
    exitCode: 2,
  },
  {
    name: 'only a SHOULD was judged in a whole run',
    plan: [a, should],
    lines: [...unsupported(a.id), ...judged(should.id, {})],
    verdict: 'incomplete',
    exitCode: 2,
    says: 'nothing was judged',
  },
  {
    name: 'a judged check without findings',
    plan: [a, b],
    lines: [...judged(a.id), ...judged(b.id, {})],
    verdict: 'suite error',
    exitCode: 3,
  },
  {
    name: 'a check without sentences',
    plan: [plannedCheck('x/y', { sentences: [] })],
    lines: judged('x/y'),
    verdict: 'suite error',
    exitCode: 3,
  },
  {
    name: 'one sentence of two not judged',
    plan: [plannedCheck('x/y', { sentences: ['it does', 'it stays'] })],
    lines: judged('x/y', {}),
    verdict: 'suite error',
    exitCode: 3,
  },
  {
    name: 'a planned check that never ran',
    plan: [a, b],
    lines: judged(a.id, {}),
    verdict: 'incomplete',
    exitCode: 2,
  },
  // Narrowed.
  {
    name: 'narrowed, all passed',
    plan: [a],
    lines: judged(a.id, {}),
    header: narrowed,
    verdict: 'partial',
    exitCode: 0,
    says: 'partial: the selected checks passed; no claim of conformance',
  },
  {
    name: 'narrowed to a SHOULD that failed',
    plan: [should],
    lines: red(should.id),
    header: narrowed,
    verdict: 'partial',
    exitCode: 0,
    says: '1 SHOULD check failed',
  },
  {
    name: 'narrowed, one failed',
    plan: [a],
    lines: red(a.id),
    header: narrowed,
    verdict: 'not conformant',
    exitCode: 1,
  },
  // Profiles.
  {
    name: 'a claimed profile not judged',
    plan: [a, docker],
    lines: [...judged(a.id, {}), ...unsupported(docker.id)],
    header: both,
    verdict: 'conformant',
    exitCode: 0,
    says: 'conformant for control-plane: all 1 applicable MUST check passed, 1 could not be put to this target; docker-agent not judged',
  },
  {
    name: 'a claimed profile not judged, and required',
    plan: [a, docker],
    lines: [...judged(a.id, {}), ...unsupported(docker.id)],
    header: { ...both, requireProfiles: ['docker-agent'] },
    verdict: 'incomplete',
    exitCode: 2,
    says: 'docker-agent was required and not judged',
  },
  {
    name: 'a required profile that nobody claims',
    plan: [a],
    lines: judged(a.id, {}),
    header: { requireProfiles: ['platform'] },
    verdict: 'incomplete',
    exitCode: 2,
  },
  {
    name: 'the worst profile decides',
    plan: [a, docker],
    lines: [...judged(a.id, {}), ...red(docker.id)],
    header: both,
    verdict: 'not conformant',
    exitCode: 1,
  },
  // Expectations.
  {
    name: 'a MUST failed as expected',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...red(b.id)],
    header: expecting([b.id, 'fail']),
    verdict: 'partial',
    exitCode: 0,
    says: 'partial: 1 of 2 MUST checks failed as expected; no claim of conformance',
  },
  {
    name: 'every MUST failed as expected, narrowed',
    plan: [a],
    lines: red(a.id),
    header: { ...narrowed, ...expecting([a.id, 'fail']) },
    verdict: 'partial',
    exitCode: 0,
    says: '1 of 1 MUST check failed as expected; no claim of conformance',
  },
  {
    name: 'a MUST flaky as expected',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...again(b.id, 'pass')],
    header: expecting([b.id, 'flaky']),
    verdict: 'partial',
    exitCode: 0,
    says: '1 of 2 MUST checks failed as expected',
  },
  {
    name: 'a MUST unsupported as expected',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...unsupported(b.id)],
    header: expecting([b.id, 'unsupported']),
    verdict: 'conformant',
    exitCode: 0,
  },
  {
    name: 'a SHOULD failed as expected',
    plan: [a, should],
    lines: [...judged(a.id, {}), ...red(should.id)],
    header: expecting([should.id, 'fail']),
    verdict: 'conformant',
    exitCode: 0,
    says: '1 SHOULD check failed',
  },
  {
    name: 'a MUST expected to fail passed',
    plan: [a, b],
    lines: whole,
    header: expecting([b.id, 'fail']),
    verdict: 'partial',
    exitCode: 5,
    says: 'partial: 1 expectation is stale; no claim of conformance',
  },
  {
    name: 'a SHOULD expected to fail passed',
    plan: [a, should],
    lines: [...judged(a.id, {}), ...judged(should.id, {})],
    header: expecting([should.id, 'fail']),
    verdict: 'partial',
    exitCode: 5,
  },
  {
    name: 'a MUST failed as expected on the last day',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...red(b.id)],
    header: { ...expecting([b.id, 'fail']), startedAt: '2026-12-31T23:59:59.999Z' },
    verdict: 'partial',
    exitCode: 0,
  },
  {
    name: 'a MUST failed as expected after the last day',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...red(b.id)],
    header: { ...expecting([b.id, 'fail']), startedAt: '2027-01-01T00:00:00.000Z' },
    verdict: 'partial',
    exitCode: 5,
    says: '1 expectation has expired; no claim of conformance; 1 of 2 MUST checks failed as expected',
  },
  {
    name: 'one stale and one expired',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...red(b.id)],
    header: { ...expecting([a.id, 'fail'], [b.id, 'fail']), startedAt: '2027-01-01T00:00:00.000Z' },
    verdict: 'partial',
    exitCode: 5,
    says: '1 expectation is stale and 1 expectation has expired',
  },
  {
    name: 'one failed as expected and one that nobody expected',
    plan: [a, b],
    lines: [...red(a.id), ...red(b.id)],
    header: expecting([a.id, 'fail']),
    verdict: 'not conformant',
    exitCode: 1,
    says: '1 of 2 MUST checks failed; 1 of 2 MUST checks failed as expected',
  },
  {
    name: 'expected to be unsupported, and failed',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...red(b.id)],
    header: expecting([b.id, 'unsupported']),
    verdict: 'not conformant',
    exitCode: 1,
    says: '1 expectation is stale',
  },
  {
    name: 'blocked by what failed as expected',
    plan: [a, b],
    lines: [...red(a.id), ...judged(b.id, { verdict: 'blocked', standsOn: a.id })],
    header: expecting([a.id, 'fail']),
    verdict: 'incomplete',
    exitCode: 2,
    says: '1 of 2 MUST checks failed as expected',
  },
  {
    name: 'expected to fail and blocked',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...red(b.id, 'blocked')],
    header: expecting([b.id, 'fail']),
    verdict: 'incomplete',
    exitCode: 2,
  },
  {
    name: 'expected to fail and an error',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...red(b.id, 'error')],
    header: expecting([b.id, 'fail']),
    verdict: 'suite error',
    exitCode: 3,
  },
  {
    name: 'stale and interrupted',
    plan: [a],
    lines: judged(a.id, {}),
    header: expecting([a.id, 'fail']),
    footer: { interrupted: true },
    verdict: 'incomplete',
    exitCode: 2,
    says: '1 expectation is stale',
  },
  {
    name: 'nothing is stale or expired that was not selected',
    plan: [a],
    lines: judged(a.id, {}),
    header: { ...narrowed, ...expecting([b.id, 'fail']), startedAt: '2027-01-01T00:00:00.000Z' },
    verdict: 'partial',
    exitCode: 0,
    says: 'partial: the selected checks passed; no claim of conformance',
  },
  // Ends of runs.
  {
    name: 'interrupted',
    plan: [a, b],
    lines: judged(a.id, {}),
    footer: { interrupted: true },
    verdict: 'incomplete',
    exitCode: 2,
    says: 'the run was interrupted',
  },
  {
    name: 'interrupted after all passed',
    plan: [a],
    lines: judged(a.id, {}),
    footer: { interrupted: true },
    verdict: 'incomplete',
    exitCode: 2,
  },
  {
    name: 'no footer',
    plan: [a, b],
    lines: whole,
    open: true,
    verdict: 'incomplete',
    exitCode: 2,
    says: 'did not end by itself',
  },
  {
    name: 'cut short in a line',
    plan: [a, b],
    lines: whole,
    open: true,
    text: (text) => text.slice(0, -20),
    verdict: 'incomplete',
    exitCode: 2,
  },
  {
    name: 'cut short, one failed before',
    plan: [a, b],
    lines: red(a.id),
    open: true,
    verdict: 'not conformant',
    exitCode: 1,
  },
  {
    name: 'the worker died',
    plan: [a, b],
    lines: [...judged(a.id, {}), started(b.id), incident('worker-died', 'The worker died.')],
    verdict: 'suite error',
    exitCode: 3,
    says: 'The worker died',
  },
  {
    name: 'the worker hung',
    plan: [a],
    lines: [...judged(a.id, {}), incident('worker-hung', 'The worker hung.')],
    verdict: 'suite error',
    exitCode: 3,
  },
  {
    name: 'a leak',
    plan: [a],
    lines: [...judged(a.id, {}), incident('leak', 'A container was left behind.')],
    verdict: 'suite error',
    exitCode: 3,
  },
  {
    name: 'a note changes nothing',
    plan: [a],
    lines: [...judged(a.id, {}), incident('note', 'By the way.')],
    verdict: 'conformant',
    exitCode: 0,
  },
  // Records that cannot be trusted.
  {
    name: 'two runs merged',
    plan: [a],
    lines: judged(a.id, {}),
    footer: { runId: 'run-2' },
    verdict: 'suite error',
    exitCode: 3,
    says: 'different runs',
  },
  {
    name: 'two records end to end',
    plan: [a],
    lines: judged(a.id, {}),
    text: (text) => text + text,
    verdict: 'suite error',
    exitCode: 3,
  },
  {
    name: 'a foreign catalogue',
    plan: [a],
    lines: judged(a.id, {}),
    footer: { catalogueDigest: 'other' },
    verdict: 'suite error',
    exitCode: 3,
    says: 'different catalogues',
  },
  {
    name: 'an edited line',
    plan: [a],
    lines: red(a.id),
    text: (text) => text.replace('"fail"', '"pass"'),
    verdict: 'suite error',
    exitCode: 3,
    says: 'edited',
  },
  {
    name: 'a line taken out',
    plan: [a, b],
    lines: [...judged(a.id, {}), ...red(b.id)],
    text: (text) => text.split('\n').toSpliced(5, 1).join('\n'),
    verdict: 'suite error',
    exitCode: 3,
  },
  {
    name: 'a broken line within',
    plan: [a],
    lines: judged(a.id, {}),
    text: (text) => text.replace('"kind":"started"', '"kind":"starte'),
    verdict: 'suite error',
    exitCode: 3,
  },
  {
    name: 'a finding of an unplanned check',
    plan: [a],
    lines: [...judged(a.id, {}), ...judged('x/y', {})],
    verdict: 'suite error',
    exitCode: 3,
    says: 'not planned',
  },
  {
    name: 'a finding of an unplanned sentence',
    plan: [a],
    lines: judged(a.id, {}, { sentence: 'it sings' }),
    verdict: 'suite error',
    exitCode: 3,
  },
  {
    name: 'a finding twice',
    plan: [a],
    lines: judged(a.id, { verdict: 'fail' }, { verdict: 'pass' }),
    verdict: 'suite error',
    exitCode: 3,
    says: 'more than one',
  },
  {
    name: 'a plan longer than the catalogue',
    plan: [a, b],
    lines: whole,
    header: { catalogue: { digest: 'c', checks: 1 } },
    verdict: 'suite error',
    exitCode: 3,
  },
];

describe('the verdict of a run', () => {
  it.each(CASES)('$name: $verdict, exit code $exitCode', (given) => {
    const run = judge(given);
    expect({ verdict: run.verdict, exitCode: run.exitCode, sentence: run.sentence }).toEqual({
      verdict: given.verdict,
      exitCode: given.exitCode,
      sentence: given.says === undefined ? run.sentence : (expect.stringContaining(given.says) as unknown),
    });
    expect(run.sentence.startsWith(given.verdict)).toBe(true);
  });

  it('claims a profile only when nothing of it had to be excused', () => {
    const lines = [...judged(a.id, {}), ...red(docker.id)];
    const header = madeUpHeader([a, docker], { ...both, ...expecting([docker.id, 'fail']) });
    const { profiles } = judgeRun(parseRecord(closedRecord(header, lines)));
    expect(profiles.map(({ verdict }) => verdict)).toEqual(['conformant', 'partial']);
  });

  it('says each claimed profile on its own', () => {
    const lines = [...judged(a.id, {}), ...red(docker.id)];
    const { profiles } = judgeRun(parseRecord(closedRecord(madeUpHeader([a, docker], both), lines)));
    expect(profiles).toEqual([
      { id: 'control-plane', verdict: 'conformant', passed: 1, applicable: 1 },
      { id: 'docker-agent', verdict: 'not conformant', passed: 0, applicable: 1 },
    ]);
  });
});
