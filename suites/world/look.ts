import type { Check } from '../kit/check.ts';
import type { World } from './world.ts';

/**
 * How to see, cheaply, whether a target has a capability that it does not claim: its checks are then not judged, and
 * a part that fails may be hiding behind “unsupported”. It judges nothing and changes no verdict.
 */
export interface Look<Planted> extends Pick<
  Check<World, unknown, unknown>,
  'profile' | 'controls' | 'world'
> {
  /** What the capability promises (contract §11): one sentence. */
  readonly promise: string;
  /** Puts something in place while the run goes on; what comes of it is looked at when all else is over. */
  readonly plant?: (world: World) => Promise<Planted>;
  /** When all else is over. What was seen of it, the end of a sentence; null: nothing. Plain JSON in and out. */
  readonly look: (world: World, planted: Planted) => Promise<string | null>;
}

export type AnyLook = Look<unknown>;

/** A look, typed by what it plants. */
export function defineLook<Planted = undefined>(look: Look<Planted>): AnyLook {
  return look as AnyLook; // what was planted is its own affair
}
