import { expect } from 'vitest';
import type { About } from './divergence.ts';
import type { Played } from './play.ts';

/** No history diverged in this. */
export const divergedIn =
  (about: About) =>
  ({ diverged }: Played): void =>
    expect(diverged.filter((each) => each.about === about)).toEqual([]);

/** There were histories, and something happened in them. */
export function werePlayed({ histories, steps }: Played): void {
  expect(histories).toBeGreaterThan(0);
  expect(Object.keys(steps)).not.toEqual([]);
}
