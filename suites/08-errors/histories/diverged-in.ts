import { expect } from 'vitest';
import type { About } from './divergence.ts';
import type { Played } from './play.ts';

/** No history diverged in this. */
export const divergedIn =
  (about: About) =>
  ({ diverged }: Played): void =>
    expect(diverged.filter((each) => each.about === about)).toEqual([]);
