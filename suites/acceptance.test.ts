import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { criteria, excluded } from './acceptance.ts';
import { PLAN_LINES } from './plan-lines.ts';
import { loadCatalogue } from './runner/catalogue/load-catalogue.ts';

const catalogue = await loadCatalogue(fileURLToPath(new URL('.', import.meta.url)));

/** `plan:L188`, `plan:L188-192` → the lines. */
function linesOf(source: string): number[] {
  const [, from, to = from] = /^plan:L(\d+)(?:-(\d+))?$/.exec(source) ?? [];
  if (from === undefined) return [];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
}

describe('the criteria of the plan', () => {
  test.each(criteria.map(({ id, coveredBy }) => ({ id, coveredBy })))(
    '$id is covered by findings that exist',
    ({ coveredBy }) => {
      expect(coveredBy.length).toBeGreaterThan(0);
      for (const covering of coveredBy) {
        const [id, sentence] = covering.split(' › ');
        const found = catalogue.find((checked) => checked.id === id);
        expect(found, `the check ${covering}`).toBeDefined();
        if (sentence !== undefined) expect(Object.keys(found?.check.then ?? {})).toContain(sentence);
      }
    },
  );

  test('are the 17 of phases 1 to 3', () => {
    const phases = criteria.map(({ id }) => id.split('.')[0]);
    expect(Map.groupBy(phases, (phase) => phase ?? '')).toMatchObject(
      new Map([
        ['P1', Array(5).fill('P1')],
        ['P2', Array(7).fill('P2')],
        ['P3', Array(5).fill('P3')],
      ]),
    );
  });
});

describe.each(Object.entries(PLAN_LINES))('phase %s', (_phase, ranges) => {
  const judged = new Set(catalogue.flatMap(({ check }) => check.source.flatMap(linesOf)));
  const leftOut = new Set(excluded.flatMap(({ source }) => linesOf(source)));
  const owed = ranges.flatMap(([from, to]) => linesOf(`plan:L${from}-${to}`));

  test('every line that owes a judgement is judged or excluded with its reason', () => {
    expect(owed.filter((line) => !judged.has(line) && !leftOut.has(line))).toEqual([]);
  });
});

test('what is excluded has a reason', () => {
  for (const { what, reason } of excluded) expect(`${what}${reason}`.length).toBeGreaterThan(20);
});

test('the ids of the checks are frozen', () => {
  expect(catalogue.map(({ id }) => id).sort()).toMatchSnapshot();
});
