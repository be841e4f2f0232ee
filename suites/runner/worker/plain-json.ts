import type { z } from 'zod';

type PlainJson = z.infer<z.ZodJSONSchema>;

/** The value as it will be read back from the record: undefined becomes null, what JSON cannot say becomes text. */
export function plainJson(value: unknown): PlainJson {
  if (value === undefined) return null;
  try {
    return (JSON.parse(JSON.stringify([value], spelled)) as [PlainJson])[0];
  } catch {
    return 'a value that JSON cannot say';
  }
}

function spelled(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol')
    return 'a value that JSON cannot say';
  if (value instanceof Error) return { error: value.message };
  if (value instanceof Map) return Object.fromEntries(value as Map<string, unknown>);
  if (value instanceof Set) return [...(value as Set<unknown>)];
  return value;
}
