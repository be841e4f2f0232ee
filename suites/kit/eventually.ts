import { setTimeout as pause } from 'node:timers/promises';

/** The last value that was read, whether it ever held, and how long that took. Never thrown, so always judgeable. */
export interface Outcome<T> {
  readonly held: boolean;
  readonly value: T;
  readonly afterMs: number;
}

/** Between two looks, in milliseconds: quick at first, so that fast targets make fast runs. */
const FIRST_GAP = 10;
const LONGEST_GAP = 250;

/**
 * Reads until the fact holds or patience ends. A read that throws ends the wait with its error: a door
 * answers with values, so a throw is an accident.
 */
export async function eventually<T>(
  read: () => Promise<T> | T,
  holds: (value: T) => boolean,
  patienceMs: number,
): Promise<Outcome<T>> {
  const start = performance.now();
  for (let gap = FIRST_GAP; ; gap = Math.min(gap * 1.5, LONGEST_GAP)) {
    const value = await read();
    const afterMs = Math.round(performance.now() - start);
    if (holds(value)) return { held: true, value, afterMs };
    if (afterMs + gap > patienceMs) return { held: false, value, afterMs };
    await pause(gap);
  }
}
