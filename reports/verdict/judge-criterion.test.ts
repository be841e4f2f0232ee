import { describe, expect, it } from 'vitest';
import { parseRecord } from '../record/read-record.ts';
import {
  closedRecord,
  finished,
  judged,
  madeUpExpectations,
  madeUpHeader,
  plannedCheck,
} from '../testing/made-up-record.ts';
import type { HeaderChanges, WrittenLine } from '../testing/made-up-record.ts';
import type { JudgedCriterion } from './judged-run.ts';
import { judgeRun } from './judge-run.ts';

const must = plannedCheck('creation/must', { sentences: ['it does', 'it stays'] });
const other = plannedCheck('creation/other');
const should = plannedCheck('creation/should', { level: 'SHOULD' });

const lines: readonly WrittenLine[] = [
  ...judged(must.id, { verdict: 'pass' }, { sentence: 'it stays', verdict: 'fail' }),
  finished(other.id, { outcome: 'not-applicable', cause: 'this cluster runs no containers' }),
  ...judged(should.id, { verdict: 'fail' }),
];

function criterion(coveredBy: string[], changes: HeaderChanges = {}): JudgedCriterion | undefined {
  const criteria = [{ id: 'P2.1', source: 'plan:L239', sentence: 'Creation works.', coveredBy }];
  const header = madeUpHeader([must, other, should], { criteria, ...changes });
  return judgeRun(parseRecord(closedRecord(header, lines))).criteria[0];
}

describe('a criterion', () => {
  it.each([[must.id], [`${must.id} › it stays`]])(
    'does not pass by what fails as expected: %s',
    (covered) => {
      const expectations = madeUpExpectations([{ check: must.id, expect: 'fail' }]);
      expect(criterion([covered], { expectations })?.verdict).toBe('expected-failure');
      const later = { expectations, startedAt: '2027-01-01T00:00:00.000Z' };
      expect(criterion([covered], later)?.verdict).toBe('expected-failure');
    },
  );

  it('passes by what passed, whatever was expected', () => {
    const plan = madeUpHeader([other], {
      criteria: [{ id: 'P2.1', source: 'plan:L239', sentence: 'Creation works.', coveredBy: [other.id] }],
      expectations: madeUpExpectations([{ check: other.id, expect: 'fail' }]),
    });
    const run = judgeRun(parseRecord(closedRecord(plan, judged(other.id, {}))));
    expect(run.checks[0]?.verdict).toBe('stale-expectation');
    expect(run.criteria[0]?.verdict).toBe('pass');
    expect(run.profiles[0]).toMatchObject({ verdict: 'partial', passed: 1 });
  });

  it.each([
    ['takes the worst finding of a check, and names it', [must.id], 'fail', `by ${must.id}`],
    ['can be covered by one finding', [`${must.id} › it does`], 'pass', undefined],
    ['does not heed a SHOULD beside a MUST', [`${must.id} › it does`, should.id], 'pass', undefined],
    [
      'is judged by a SHOULD where there is nothing else, and says so',
      [should.id],
      'fail',
      `by ${should.id}; covered by SHOULD checks only`,
    ],
    [
      'keeps what was not applicable as a note',
      [`${must.id} › it does`, other.id],
      'pass',
      `${other.id} is not applicable: this cluster runs no containers`,
    ],
    [
      'is not judged, with the cause, when all was not applicable',
      [other.id],
      'not judged',
      `${other.id} is not applicable: this cluster runs no containers`,
    ],
    ['is not judged when nothing covers it', [], 'not judged', 'no check covers it'],
    [
      'is not judged when all of its checks belong to other profiles',
      ['x/y'],
      'not judged',
      'what covers it belongs to profiles that are not claimed',
    ],
  ])('%s', (_name, coveredBy, verdict, note) => {
    const found = criterion(coveredBy);
    expect([found?.verdict, found?.note]).toEqual([verdict, note]);
  });

  it('is not judged in a narrowed run that selected none of its checks', () => {
    const found = criterion(['x/y'], { narrowed: ['--check creation/*'] });
    expect([found?.verdict, found?.note]).toEqual([
      'not judged',
      'none of the checks that cover it was selected',
    ]);
  });

  it('does not pass in a narrowed run that left out a part of it', () => {
    const found = criterion([`${must.id} › it does`, 'x/y'], { narrowed: ['--check creation/*'] });
    expect([found?.verdict, found?.note]).toEqual(['not judged', '1 of the 2 that cover it were selected']);
  });

  it('names the checks that cover it', () => {
    expect(criterion([`${must.id} › it does`, `${must.id} › it stays`, other.id])?.checks).toEqual([
      must.id,
      other.id,
    ]);
  });
});
