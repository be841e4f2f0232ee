import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { criteria, excluded } from './acceptance.ts';
import { PLAN_LINES } from './plan-lines.ts';
import { coverCriteria, linesOf } from './runner/catalogue/cover-criteria.ts';
import { loadCatalogue } from './runner/catalogue/load-catalogue.ts';

const catalogue = await loadCatalogue(fileURLToPath(new URL('.', import.meta.url)));
const covered = coverCriteria(criteria, catalogue);
/** Of a check, or the one that is named. */
const findingsOf = (covering: string): string[] =>
  covering.includes(' › ')
    ? [covering]
    : Object.keys(catalogue.find(({ id }) => id === covering)?.check.then ?? {});

describe('the criteria of the plan', () => {
  test.each(covered)('$id is covered by more than one finding', ({ coveredBy }) => {
    expect(coveredBy.flatMap(findingsOf).length).toBeGreaterThan(1);
  });

  test('are all 41 of phases 1 to 9, and the success criteria P0 and P1', () => {
    const groups = Map.groupBy(criteria, ({ id }) => id.slice(0, id.lastIndexOf('.')));
    const counts = Object.fromEntries([...groups].map(([group, them]) => [group, them.length]));
    expect(counts).toEqual({
      ...{ P1: 5, P2: 7, P3: 5, P4: 5, P5: 4, P6: 3, P7: 5, P8: 4, P9: 3 },
      ...{ 'S.P0': 5, 'S.P1': 4 },
    });
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
