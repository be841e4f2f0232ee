/** What no Kubernetes quantity looks like, and what is none of what contract §2.2 asks for, by what is wrong with it. */
export const NO_QUANTITY = ['', 'much', 'NaN', '1 Gi', '1,5', '1.2.3', '1e', 'Gi'];
export const BELOW_ZERO = ['-1', '-500m', '-1Gi'];
/** Quantities are texts; numbers, objects and lists are not. */
export const NO_TEXT: readonly unknown[] = [1, 1073741824, true, {}, ['1']];
/** 33 characters and 10 KB; what they say would otherwise do. */
export const TOO_LONG = {
  cpu: [`${'0'.repeat(28)}1000m`, `${'0'.repeat(10_000)}1`],
  memory: [`${'0'.repeat(30)}1Gi`, `${'0'.repeat(10_000)}1Gi`],
};
/** 32 characters, the longest there may be. */
export const LONGEST = { cpu: `${'0'.repeat(27)}1000m`, memory: `${'0'.repeat(29)}1Gi` };
/** Larger than any machine: out of the range that must be taken, so any refusal will do. */
export const ABSURDLY_LARGE = ['1e400', '9'.repeat(32), '1e30', '999999999E'];

/** As evidence shows it: long texts are told by their length. */
export const inShort = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 20)}… (${text.length} characters)` : text;
};
