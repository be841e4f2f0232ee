import type { Json } from '../../kit/check.ts';

/**
 * A manifest as a reader of answers takes it: `null`, absent and `""` mean the same there (contract, "How to read
 * it"), so members of an object that say nothing are left out, and in a list, where places count, they are null.
 */
export function asRead(value: unknown): Json {
  if (Array.isArray(value)) return value.map(asRead);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, member]) => [key, asRead(member)] as const)
        .filter(([, member]) => member !== null),
    );
  return value === '' || value === undefined ? null : (value as Json); // what is left of JSON: a scalar
}
