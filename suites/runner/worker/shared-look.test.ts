import { expect, test } from 'vitest';
import { SharedLook } from './shared-look.ts';

/** Looks that end when they are told to. */
function looks() {
  const begun: ((said: string | undefined) => void)[] = [];
  const look = new SharedLook(() => {
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    begun.push(resolve);
    return promise;
  });
  const beginsAnother = (count: number) => expect.poll(() => begun.length).toBe(count);
  return { begun, look, beginsAnother };
}

test('however many ask, one looks and one waits, and an answer is never older than its question', async () => {
  const { begun, look, beginsAnother } = looks();
  const first = look.trouble();
  await beginsAnother(1);
  const others = Array.from({ length: 300 }, () => look.trouble());
  begun[0]?.(undefined);
  expect(await first).toBeUndefined();
  await beginsAnother(2);
  begun[1]?.('it is dead');
  expect(new Set(await Promise.all(others))).toEqual(new Set(['it is dead']));
  expect(begun).toHaveLength(2);
});

test('who asks later gets a look of its own', async () => {
  const { begun, look, beginsAnother } = looks();
  const first = look.trouble();
  await beginsAnother(1);
  begun[0]?.(undefined);
  await first;
  const second = look.trouble();
  await beginsAnother(2);
  begun[1]?.('it died since');
  expect(await second).toBe('it died since');
});
