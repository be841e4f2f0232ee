/**
 * Reading what nobody has promised: an answer's body is unknown until a field of it was found. In answers
 * `null`, absent and `""` mean the same (contract, "How to read it"): all three are undefined here.
 */

/** The value at a path such as `status.phase` or `sessions.0.name`; the empty path is the value itself. */
export function field(body: unknown, path: string): unknown {
  const steps = path === '' ? [] : path.split('.');
  const value = steps.reduce(step, body);
  return value === null || value === '' ? undefined : value;
}

function step(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name] // a property that is there
    : undefined;
}

/** The text at a path. Numbers and booleans are read as text, since ids may have any form. */
export function textAt(body: unknown, path: string): string | undefined {
  const value = field(body, path);
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The number at a path; a numeric text is read as a number. */
export function numberAt(body: unknown, path: string): number | undefined {
  const value = field(body, path);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** The list at a path; undefined, and not an empty list, when there is none: "not listed" must not hold by accident. */
export function listAt(body: unknown, path: string): readonly unknown[] | undefined {
  const value = field(body, path);
  return Array.isArray(value) ? (value as readonly unknown[]) : undefined;
}
