/** JSON from outside, before it is understood. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function recordAt(value: unknown, key: string): JsonRecord {
  const inner = isRecord(value) ? value[key] : undefined;
  return isRecord(inner) ? inner : {};
}

/** The text under `key`; `undefined` for anything but a non-empty string (null, absent and `""` mean the same). */
export function textAt(value: unknown, key: string): string | undefined {
  const inner = isRecord(value) ? value[key] : undefined;
  return typeof inner === 'string' && inner !== '' ? inner : undefined;
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const inner: unknown = isRecord(value) ? value[key] : undefined;
  return Array.isArray(inner) ? inner : [];
}

/** The document, or `undefined` when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
