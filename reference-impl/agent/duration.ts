const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 };

/** Milliseconds of `500ms`, `30s`, `2m` (contract §10); `undefined` when the text is no such duration. */
export function durationMs(text: string): number | undefined {
  const match = /^([0-9]{1,9})(ms|s|m)$/.exec(text);
  const factor = UNITS[match?.[2] ?? ''];
  return factor === undefined ? undefined : Number(match?.[1]) * factor;
}
