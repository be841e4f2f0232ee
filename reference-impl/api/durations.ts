const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

const isUnit = (text: string): text is keyof typeof UNITS => Object.hasOwn(UNITS, text);

/** `500ms`, `30s`, `2m`, `12h` → milliseconds; anything else → undefined (contract §10). */
export function parseDuration(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,9})(ms|s|m|h)$/.exec(text) ?? [];
  return digits !== undefined && unit !== undefined && isUnit(unit)
    ? Number(digits) * UNITS[unit]
    : undefined;
}
