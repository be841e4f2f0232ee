import { expect, test } from 'vitest';
import type { Report } from '../json/report.ts';
import { judgeTrial, type Variant } from './judge-trial.ts';

type Finding = Report['checks'][number]['findings'][number];

/** `check id › sentence` to what came of it. */
function reportOf(findings: Readonly<Record<string, Omit<Finding, 'sentence'>>>): Report {
  const byCheck = Map.groupBy(Object.entries(findings), ([finding]) => finding.split(' › ')[0] ?? '');
  const checks = [...byCheck].map(([id, them]) => ({
    id,
    startedAt: '2026-01-01T00:00:00.000Z',
    endedAt: '2026-01-01T00:00:01.500Z',
    findings: them.map(([finding, judged]) => ({ ...judged, sentence: finding.split(' › ')[1] ?? '' })),
  }));
  return { checks } as unknown as Report; // a trial looks at nothing else
}

const variant = (more: Partial<Variant>): Variant => ({
  name: 'forgets',
  kind: 'fault',
  sentence: 'It forgets.',
  caughtBy: ['a/b › it remembers'],
  concerns: ['a/b'],
  spills: () => false,
  ...more,
});

const fail = { verdict: 'fail', reason: 'expected 1 to be 2' } as const;
const pass = { verdict: 'pass' } as const;

test('a fault is caught when each finding that it names has failed, judged', () => {
  const judged = judgeTrial(variant({}), reportOf({ 'a/b › it remembers': fail, 'c/d › it runs': pass }));
  expect(judged).toMatchObject({
    outcome: 'as it should',
    caught: ['a/b › it remembers'],
    beside: 1,
    durationMs: 1500,
  });
});

test.each([
  ['passed', pass],
  ['was blocked', { verdict: 'blocked', reason: 'the target never got ready' }],
  ['broke or timed out', { verdict: 'error', reason: 'not over after 60 s' }],
  ['was refused a step', { ...fail, refused: 'creation/x' }],
] as const)('it is missed by a finding that %s', (_what, seen) => {
  const judged = judgeTrial(variant({}), reportOf({ 'a/b › it remembers': seen }));
  expect(judged).toMatchObject({
    outcome: 'missed',
    caught: [],
    missed: [{ finding: 'a/b › it remembers', verdict: seen.verdict }],
  });
});

test('a finding that was not judged at all is missed, too, and a trial without any shows nothing', () => {
  expect(judgeTrial(variant({}), reportOf({ 'a/b › another': pass })).missed).toMatchObject([
    { finding: 'a/b › it remembers', verdict: 'not judged' },
  ]);
  expect(judgeTrial(variant({}), reportOf({})).outcome).toBe('nothing shown');
});

test('what fails in a phase that nobody named is collateral, unless the fault says that it spills', () => {
  const report = reportOf({ 'a/b › it remembers': fail, 'a/b › it counts': fail, 'c/d › it runs': fail });
  expect(judgeTrial(variant({}), report)).toMatchObject({
    outcome: 'collateral',
    also: ['a/b › it counts'],
    collateral: [{ finding: 'c/d › it runs' }],
  });
  expect(judgeTrial(variant({ spills: (check) => check === 'c/d' }), report).outcome).toBe('as it should');
});

test('an oddity has to pass everything', () => {
  const oddity = variant({ kind: 'oddity', caughtBy: [] });
  expect(judgeTrial(oddity, reportOf({ 'a/b › it remembers': pass })).outcome).toBe('as it should');
  expect(judgeTrial(oddity, reportOf({ 'a/b › it remembers': fail })).outcome).toBe('not lawful');
});
