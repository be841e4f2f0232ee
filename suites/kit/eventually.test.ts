import { expect, test } from 'vitest';
import { eventually } from './eventually.ts';

test('a fact that holds at once is not waited for', async () => {
  expect(
    await eventually(
      () => 1,
      (value) => value === 1,
      10_000,
    ),
  ).toMatchObject({ held: true, value: 1 });
});

test('it looks again until the fact holds', async () => {
  let looks = 0;
  const outcome = await eventually(
    () => ++looks,
    (value) => value === 3,
    10_000,
  );
  expect(outcome).toMatchObject({ held: true, value: 3 });
});

test('patience ends with the last value, so that there is something to judge', async () => {
  const outcome = await eventually(
    () => 'pending',
    (state) => state === 'running',
    60,
  );
  expect(outcome).toMatchObject({ held: false, value: 'pending' });
  expect(outcome.afterMs).toBeLessThanOrEqual(60);
});

test('what breaks while reading is not hidden', async () => {
  await expect(
    eventually(
      () => Promise.reject(new Error('the door broke')),
      () => true,
      60,
    ),
  ).rejects.toThrow('the door broke');
});
