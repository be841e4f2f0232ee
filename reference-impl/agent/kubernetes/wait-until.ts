import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_GAP_MS = 50;
const LONGEST_GAP_MS = 1_000;

/**
 * Looks again, at growing gaps, until something is found or the time is over (then `undefined`).
 * @throws the reason of the signal when that aborts
 */
export async function waitUntil<T>(
  look: () => Promise<T | undefined>,
  withinMs: number,
  signal: AbortSignal,
): Promise<T | undefined> {
  const end = performance.now() + withinMs;
  for (let gap = FIRST_GAP_MS; ; gap = Math.min(gap * 1.5, LONGEST_GAP_MS)) {
    signal.throwIfAborted();
    const found = await look();
    if (found !== undefined) return found;
    const left = end - performance.now();
    if (left <= 0) return undefined;
    await sleep(Math.min(gap, left), undefined, { signal }).catch(() => undefined);
  }
}
