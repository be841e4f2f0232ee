import { describe, expect, it } from 'vitest';
import { parseRecord } from '../record/read-record.ts';
import {
  closedRecord,
  incident,
  judged,
  madeUpHeader,
  openRecord,
  plannedCheck,
  secondAttempt,
  started,
} from '../testing/made-up-record.ts';
import type { WrittenLine } from '../testing/made-up-record.ts';
import type { JudgedCheck } from './judged-run.ts';
import { judgeRun } from './judge-run.ts';

const a = plannedCheck('creation/a', { sentences: ['it does', 'it stays'] });
const b = plannedCheck('creation/b');
const c = plannedCheck('creation/c');

function check(id: string, lines: readonly WrittenLine[], write = closedRecord): JudgedCheck | undefined {
  return judgeRun(parseRecord(write(madeUpHeader([a, b, c]), lines))).checks.find(
    (each) => each.planned.id === id,
  );
}

describe('a refused step', () => {
  const refused = (id: string, standsOn: string): WrittenLine[] =>
    judged(id, { verdict: 'blocked', standsOn, reason: 'POST /users answered 500' });

  it('blocks, naming requirement and check, when that check is red', () => {
    const [finding] =
      check(b.id, [...judged(c.id, { verdict: 'fail' }), ...refused(b.id, c.id)])?.findings ?? [];
    expect(finding).toMatchObject({ verdict: 'blocked', blockedBy: c.id });
    expect(finding?.reason).toContain(c.requirement);
    expect(finding?.reason).toContain('POST /users answered 500');
  });

  it.each([
    ['that check passed', [...judged(c.id, {}), ...refused(b.id, c.id)]],
    ['that check is not of this run', refused(b.id, 'users/creates')],
    ['that check was not run', refused(b.id, c.id)],
    ['it stands on itself', refused(b.id, b.id)],
    ['each stands on the other', [...refused(b.id, c.id), ...refused(c.id, b.id)]],
  ])('fails when %s', (_name, lines) => {
    expect(check(b.id, lines)?.verdict).toBe('fail');
  });

  it('blocks along a chain that ends in a failure', () => {
    const lines = [
      ...judged(a.id, { verdict: 'fail' }, { sentence: 'it stays' }),
      ...refused(c.id, a.id),
      ...refused(b.id, c.id),
    ];
    expect([check(b.id, lines)?.verdict, check(c.id, lines)?.verdict]).toEqual(['blocked', 'blocked']);
  });
});

describe('a check', () => {
  it('takes the worst of its findings, in the order of its sentences', () => {
    const judgement = check(
      a.id,
      judged(a.id, { sentence: 'it stays', verdict: 'fail' }, { verdict: 'pass' }),
    );
    expect(judgement?.verdict).toBe('fail');
    expect(judgement?.findings.map((each) => each.sentence)).toEqual(['it does', 'it stays']);
  });

  it('is an error where a sentence was not judged', () => {
    const judgement = check(a.id, judged(a.id, { verdict: 'pass' }));
    expect(judgement?.findings[1]).toEqual({
      sentence: 'it stays',
      verdict: 'error',
      reason: 'judged nothing',
    });
  });

  it('is an error when the worker died in it, blocked when it had not begun', () => {
    const lines = [started(a.id), incident('worker-died', 'The worker died.')];
    expect([check(a.id, lines)?.verdict, check(b.id, lines)?.verdict]).toEqual(['error', 'blocked']);
    expect(check(b.id, lines)?.findings[0]?.reason).toBe('not run: the worker died');
  });

  it('is blocked when the run was killed in it, and keeps what it had found', () => {
    const judgement = check(
      a.id,
      [started(a.id), { kind: 'finding', check: a.id, sentence: 'it does', verdict: 'fail' }],
      openRecord,
    );
    expect(judgement?.verdict).toBe('fail');
    expect(judgement?.findings[1]).toMatchObject({ verdict: 'blocked', reason: 'not run: interrupted' });
  });

  it('is flaky, showing what failed, when it passed only alone', () => {
    const retry = secondAttempt(judged(b.id, {}));
    const judgement = check(b.id, [...judged(b.id, { verdict: 'fail', seen: 500 }), ...retry]);
    expect(judgement).toMatchObject({ verdict: 'flaky', findings: [{ verdict: 'fail', seen: 500 }] });
  });

  it('stays failed when the worker died in its second attempt', () => {
    const retry: WrittenLine = { kind: 'started', check: b.id, at: '2026-01-01T10:00:03.000Z', attempt: 2 };
    const judgement = check(b.id, [...judged(b.id, { verdict: 'fail' }), retry]);
    expect(judgement?.verdict).toBe('fail');
  });
});
