/** Kubernetes quantities, read exactly (contract: compared by value; `0.5` is `500m`). */

const BINARY: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };
const DECIMAL: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  '': 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};
const GRAMMAR = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3})|([KMGTPE]i|[numkMGTPE]?))$/;

// Beyond this an exponent names no machine; it only makes numbers that take long to compute.
const LARGEST_EXPONENT = 40;

type Fraction = { readonly top: bigint; readonly bottom: bigint };

function scale(exponent: string | undefined, suffix: string): Fraction | undefined {
  const bits = BINARY[suffix];
  if (exponent === undefined && bits !== undefined) return { top: 1n << BigInt(bits), bottom: 1n };
  const power = exponent === undefined ? DECIMAL[suffix] : Number(exponent);
  if (power === undefined || Math.abs(power) > LARGEST_EXPONENT) return undefined;
  const factor = 10n ** BigInt(Math.abs(power));
  return power < 0 ? { top: 1n, bottom: factor } : { top: factor, bottom: 1n };
}

function parse(text: string): Fraction | undefined {
  const match = GRAMMAR.exec(text);
  if (text.length > 32 || match === null) return undefined;
  const [, sign, whole = '', decimals = '', exponent, suffix = ''] = match;
  if (whole + decimals === '') return undefined;
  const by = scale(exponent, suffix);
  if (by === undefined) return undefined;
  const top = BigInt(whole + decimals) * by.top * (sign === '-' ? -1n : 1n);
  return { top, bottom: 10n ** BigInt(decimals.length) * by.bottom };
}

function whole(text: string, parts: bigint): bigint | undefined {
  const value = parse(text);
  if (value === undefined || (value.top * parts) % value.bottom !== 0n) return undefined;
  return (value.top * parts) / value.bottom;
}

/** A CPU quantity in millicores; undefined when unreadable or not whole. */
export const millicores = (text: string): bigint | undefined => whole(text, 1000n);

/** A memory quantity in bytes; undefined when unreadable or not whole. */
export const bytes = (text: string): bigint | undefined => whole(text, 1n);

/** Millicores as a quantity. */
export const cpuText = (amount: bigint): string =>
  amount % 1000n === 0n ? `${amount / 1000n}` : `${amount}m`;

/** Bytes as a quantity, in the largest binary unit that keeps it whole. */
export function memoryText(amount: bigint): string {
  const unit = Object.entries(BINARY).findLast(
    ([, bits]) => amount !== 0n && amount % (1n << BigInt(bits)) === 0n,
  );
  return unit === undefined ? `${amount}` : `${amount >> BigInt(unit[1])}${unit[0]}`;
}
