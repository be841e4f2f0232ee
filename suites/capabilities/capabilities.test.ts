import { expect, test } from 'vitest';
import { join } from 'node:path';
import { eventually } from '../kit/eventually.ts';
import { CAPABILITIES } from '../kit/words.ts';
import { loadLooks } from '../runner/catalogue/load-looks.ts';
import type { World } from '../world/world.ts';
import templateSync from './template-sync.ts';

test('each capability has a way to see whether it is there though nobody claims it', async () => {
  const looks = await loadLooks(join(import.meta.dirname, '..'));
  expect([...looks.keys()].sort()).toEqual([...CAPABILITIES].sort());
});

test.each([
  [200, expect.stringContaining('appeared among the templates')],
  [404, null],
])('a planted template answered %i', async (status, sign) => {
  const asked: string[] = [];
  const world = {
    eventually,
    patience: { truth: 20 },
    api: { get: (path: string) => (asked.push(path), Promise.resolve({ status })) },
  } as unknown as World; // no more of it is used
  expect(await templateSync.look(world, { name: 'tree' })).toEqual(sign);
  expect(asked).toContain('/templates/tree');
});
