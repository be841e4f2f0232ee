/**
 * The items in an order drawn from the seed: a check that leans on the one before it is found out, and the seed
 * brings the same order back.
 */
export function seededOrder<T>(items: readonly T[], seed: number): T[] {
  const draw = drawFrom(seed);
  const drawn = items.map((item) => ({ item, at: draw() }));
  return drawn.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** mulberry32: numbers in [0, 1), the same for the same seed on every machine. */
function drawFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
