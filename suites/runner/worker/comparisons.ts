import { chai } from 'vitest';

type Matcher = (this: unknown, ...args: unknown[]) => unknown;

let made = 0;

/** `toBe`, `toEqual` and the others; `assert`, by which the words of the library's older style compare. */
const COMPARES = /^(to[A-Z]\w*|assert)$/;

const matchers = chai.Assertion.prototype as unknown as Record<string, Matcher>; // the names are only known at run time
for (const name of Object.getOwnPropertyNames(matchers).filter((each) => COMPARES.test(each))) {
  const compare = matchers[name];
  if (typeof compare !== 'function') continue;
  matchers[name] = function (...args) {
    made += 1;
    return compare.apply(this, args);
  };
}

/**
 * How often anything was compared in this process. The library's own count is of `expect(…)`, also of one that is
 * never asked anything, or is asked only after its judge has returned.
 */
export function comparisons(): number {
  return made;
}
