import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allOddities } from '../oddities.ts';
import { ourSuites } from '../our-suites.ts';
import { ODDITIES_FOLDER } from '../places.ts';

const oddities = await allOddities();
const { catalogue } = await ourSuites();

const REPOSITORY = join(ODDITIES_FOLDER, '..', '..');

test('there are fifteen and more', () => expect(oddities.length).toBeGreaterThanOrEqual(15));

test('each tempts a check that there is, and that binds', () => {
  const binding = catalogue.filter(({ check }) => check.level === 'MUST').map(({ id }) => id);
  const others = oddities.filter(({ tempts }) => !binding.includes(tempts.check));
  expect(others.map(({ name, tempts }) => `${name}: ${tempts.check}`)).toEqual([]);
});

test.each(oddities.map(({ name, tempts }) => [name, tempts] as const))(
  '%s says in a sentence to what habit, and rewrites one place to it',
  (_name, { habit, rewrite: { file, from, to } }) => {
    expect(habit).toMatch(/^[A-Z].*\.$/);
    expect(readFileSync(join(REPOSITORY, file), 'utf8').split(from)).toHaveLength(2);
    expect(to).not.toBe(from);
  },
);

test('no two rewrite the same place to the same', () => {
  const edits = oddities.map(({ tempts: { rewrite } }) => `${rewrite.file}: ${rewrite.from} → ${rewrite.to}`);
  expect(new Set(edits).size).toBe(edits.length);
});
