/** Kubernetes quantities, compared by value: `0.5` is `500m` (contract, "How to read it"). */
const SUFFIXES: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** The value in bytes or CPUs, to a millionth; null: this is no quantity. A plain number is one. */
export function quantityOf(value: unknown): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const [, number = '', suffix = ''] =
    /^([0-9]+(?:\.[0-9]*)?(?:[eE][0-9]+)?)([a-zA-Z]*)$/.exec(String(value)) ?? [];
  const factor = SUFFIXES[suffix];
  return number === '' || factor === undefined ? null : Math.round(Number(number) * factor * 1e6) / 1e6;
}
