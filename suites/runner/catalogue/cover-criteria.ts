import type { PlannedCriterion } from '../../kit/record.ts';
import type { CataloguedCheck } from './load-catalogue.ts';

/** A criterion as it is written down: the lines of the plan that say what it expects, or whole phases. */
interface WrittenCriterion {
  readonly id: string;
  readonly source: string;
  readonly sentence: string;
  readonly expects?: readonly (number | readonly [from: number, to: number])[];
  /** Only findings whose sentence says this. */
  readonly about?: RegExp;
  readonly phases?: readonly number[];
}

/**
 * Each criterion with the checks that cover it: those that cite a line of it, and those of its phases. What is
 * provisional covers nothing yet.
 */
export function coverCriteria(
  criteria: readonly WrittenCriterion[],
  catalogue: readonly CataloguedCheck[],
): PlannedCriterion[] {
  const cited = catalogue.filter(binds).map(({ id, phase, check, provisional = [] }) => ({
    id,
    phase,
    lines: new Set(check.source.flatMap(linesOf)),
    sentences: Object.keys(check.then).filter((sentence) => !provisional.includes(sentence)),
  }));
  return criteria.map(({ id, source, sentence, expects = [], about, phases = [] }) => {
    const lines = [...linesOf(source), ...expects.flatMap((each) => range(each))];
    const covering = cited.filter(
      (check) => phases.includes(check.phase) || lines.some((line) => check.lines.has(line)),
    );
    return { id, source, sentence, coveredBy: covering.flatMap((check) => covers(check, about)) };
  });
}

const binds = ({ check, provisional = [] }: CataloguedCheck): boolean =>
  Object.keys(check.then).length > provisional.length;

/** The check as a whole, or those findings of it that the criterion is about. */
function covers(
  { id, sentences }: { readonly id: string; readonly sentences: readonly string[] },
  about: RegExp | undefined,
): string[] {
  if (about === undefined) return [id];
  return sentences.filter((sentence) => about.test(sentence)).map((sentence) => `${id} › ${sentence}`);
}

/** `plan:L188` and `plan:L188-192` are lines of the plan; other sources are none. */
export function linesOf(source: string): number[] {
  const [, from, to = from] = /^plan:L(\d+)(?:-(\d+))?$/.exec(source) ?? [];
  return from === undefined ? [] : range([Number(from), Number(to)]);
}

function range(lines: number | readonly [from: number, to: number]): number[] {
  const [from, to] = typeof lines === 'number' ? [lines, lines] : lines;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
