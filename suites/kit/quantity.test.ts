import { expect, test } from 'vitest';
import { quantityOf } from './quantity.ts';

test.each([
  ['0.5', '500m'],
  ['1', '1000m'],
  ['1Gi', '1024Mi'],
  ['1e3', '1k'],
  [2, '2'],
])('%s is %s', (one, other) => {
  expect(quantityOf(one)).not.toBeNull();
  expect(quantityOf(one)).toBe(quantityOf(other));
});

test('decimal units are not binary ones', () => {
  expect(quantityOf('1G')).not.toBe(quantityOf('1Gi'));
});

test.each(['', 'much', '1 Gi', '-1', '1Xi', null, undefined, {}])('%j is no quantity', (value) => {
  expect(quantityOf(value)).toBeNull();
});
