import { expect, test } from 'vitest';
import { turnstile } from './turnstile.ts';

test('lets so many in, and the next when one leaves, in the order in which they came', async () => {
  const turns = turnstile(1);
  const came: string[] = [];
  const first = await turns.enter();
  const waiting = ['second', 'third'].map(async (name) => {
    using _turn = await turns.enter();
    came.push(name);
  });
  await Promise.resolve();
  expect(came).toEqual([]);
  first[Symbol.dispose]();
  await Promise.all(waiting);
  expect(came).toEqual(['second', 'third']);
});
