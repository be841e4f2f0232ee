import { describe, expect, test } from 'vitest';
import type { Change } from './changes.ts';
import { isOneAfterTheOther } from './one-after-the-other.ts';

const step = (change: Change, status: number) => ({ change, status });

describe('requests at once can be explained as one after the other', () => {
  test('hibernated first, then deleted; or deleted first', () => {
    const both = [step('delete', 202), step('hibernate', 202)];
    expect(isOneAfterTheOther('running', both, 'terminating')).toBe(true);
    const one = [step('hibernate', 409), step('delete', 202)];
    expect(isOneAfterTheOther('running', one, 'terminating')).toBe(true);
  });

  test('a report in between decides whether the wake is lawful', () => {
    const report = { report: 'status hibernated' } as const;
    expect(isOneAfterTheOther('hibernating', [step('wake', 202), report], 'waking')).toBe(true);
    expect(isOneAfterTheOther('hibernating', [step('wake', 409), report], 'hibernated')).toBe(true);
    expect(isOneAfterTheOther('hibernating', [step('wake', 202), report], 'hibernated')).toBe(false);
  });

  test('without an answer a request was done or not', () => {
    expect(isOneAfterTheOther('hibernated', [step('wake', 0)], 'waking')).toBe(true);
    expect(isOneAfterTheOther('hibernated', [step('wake', 0)], 'hibernated')).toBe(true);
  });
});

describe('and these cannot', () => {
  test.each([
    ['two hibernations accepted', [step('hibernate', 202), step('hibernate', 202)], 'hibernating'],
    ['none accepted', [step('hibernate', 409), step('hibernate', 409)], 'running'],
    ['the deletion refused', [step('hibernate', 202), step('delete', 409)], 'hibernating'],
    ['the deletion overtaken', [step('hibernate', 202), step('delete', 202)], 'hibernating'],
    ['a wake of what runs', [step('hibernate', 202), step('wake', 202)], 'waking'],
  ])('%s', (_, steps, end) => {
    expect(isOneAfterTheOther('running', steps, end)).toBe(false);
  });
});
