import { expect, test } from 'vitest';
import { LabHealth } from './lab-health.ts';

/** Looks that end when they are told to. */
function looks() {
  const begun: ((said: string | undefined) => void)[] = [];
  const health = new LabHealth(() => {
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    begun.push(resolve);
    return promise;
  });
  const beginsAnother = (count: number) => expect.poll(() => begun.length).toBe(count);
  return { begun, health, beginsAnother };
}

test('however many ask, one looks and one waits, and an answer is never older than its question', async () => {
  const { begun, health, beginsAnother } = looks();
  const first = health.trouble();
  await beginsAnother(1);
  const others = Array.from({ length: 300 }, () => health.trouble());
  begun[0]?.(undefined);
  expect(await first).toBeUndefined();
  await beginsAnother(2);
  begun[1]?.('it is dead');
  expect(new Set(await Promise.all(others))).toEqual(new Set(['it is dead']));
  expect(begun).toHaveLength(2);
});

test('who asks later gets a look of its own', async () => {
  const { begun, health, beginsAnother } = looks();
  const first = health.trouble();
  await beginsAnother(1);
  begun[0]?.(undefined);
  await first;
  const second = health.trouble();
  await beginsAnother(2);
  begun[1]?.('it died since');
  expect(await second).toBe('it died since');
});
