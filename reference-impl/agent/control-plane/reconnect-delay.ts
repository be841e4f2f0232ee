/** Well within the 2 s of contract §8.1, and long enough that a flapping API is not hammered. */
const FIRST_MS = 500;

/** Milliseconds before try number `attempt` (0 is the first since the API was last there). */
export function reconnectDelay(attempt: number, maxMs: number): number {
  return Math.min(maxMs, FIRST_MS * 2 ** Math.min(attempt, 20));
}
