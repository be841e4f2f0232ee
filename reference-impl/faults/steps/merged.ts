export type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields => Object(value) as Fields; // absent: none

/** Not a fault by itself: what was there and what came, together. */
export function merged(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after))
    return [...(before as unknown[]), ...(after as unknown[])];
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return after;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      key in after ? merged(fieldsOf(before)[key], fieldsOf(after)[key]) : fieldsOf(before)[key],
    ]),
  );
}
