import { expect, it } from 'vitest';
import { afterOutcome } from './after-outcome.ts';
import { reconnectDelay } from './reconnect-delay.ts';

it('tries again within 2 s first, then at growing gaps up to the longest', () => {
  const gaps = Array.from({ length: 12 }, (_, attempt) => reconnectDelay(attempt, 30_000));
  expect(gaps[0]).toBeLessThan(2_000);
  expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  expect(gaps.at(-1)).toBe(30_000);
  expect(reconnectDelay(5_000, 30_000)).toBe(30_000);
});

it('waits after any loss, longer when it was replaced, and ends only with a refused key', () => {
  const next = (outcome: Parameters<typeof afterOutcome>[0]): unknown => afterOutcome(outcome, 500, 30_000);
  expect(next({ kind: 'absent', why: '' })).toEqual({ kind: 'wait', ms: 500 });
  expect(next({ kind: 'closed', code: 1006 })).toEqual({ kind: 'wait', ms: 500 });
  expect(next({ kind: 'closed', code: 4001 })).toEqual({ kind: 'wait', ms: 30_000 });
  expect(next({ kind: 'refused', why: 'No.' })).toEqual({ kind: 'end', sentence: 'No.' });
});
