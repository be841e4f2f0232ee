import { expect, test } from 'vitest';
import { seededOrder } from './seeded-order.ts';

const items = Array.from({ length: 30 }, (_, index) => index);

test('the same seed gives the same order, another one another', () => {
  expect(seededOrder(items, 7)).toEqual(seededOrder(items, 7));
  expect(seededOrder(items, 7)).not.toEqual(seededOrder(items, 8));
});

test('nothing is lost or doubled', () => {
  expect(seededOrder(items, 7).sort((a, b) => a - b)).toEqual(items);
});
