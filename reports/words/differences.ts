import type { Json } from '../../suites/kit/check.ts';

/** One place where expected and seen differ. The path is `state`, `sessions[0].name`, or '' for the whole. */
export interface Difference {
  readonly path: string;
  readonly expected?: Json | undefined;
  readonly seen?: Json | undefined;
}

/** Where two values differ, the deepest places only, in the order of `expected`. Empty when they are the same. */
export function differences(expected: Json | undefined, seen: Json | undefined, path = ''): Difference[] {
  if (isList(expected) && isList(seen)) {
    const longest = Math.max(expected.length, seen.length);
    return Array.from({ length: longest }, (_, index) =>
      differences(expected[index], seen[index], `${path}[${String(index)}]`),
    ).flat();
  }
  if (isRecord(expected) && isRecord(seen)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(seen)]);
    return [...keys].flatMap((key) =>
      differences(expected[key], seen[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return same(expected, seen) ? [] : [{ path, expected, seen }];
}

/** A value in one line, cut to a length. */
export function shown(value: Json | undefined, longest = 120): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

const same = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

const isRecord = (value: Json | undefined): value is Readonly<Record<string, Json | undefined>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
