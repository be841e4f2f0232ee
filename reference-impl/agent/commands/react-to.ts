import type { Frame } from '../control-plane/frames.ts';
import type { LoggedCommand } from './command-log.ts';

export type Reaction =
  | { readonly kind: 'work' }
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'repeat'; readonly reports: readonly Frame[] };

/** A command at work is only acknowledged again, an ended one repeats its reports (contract §8.1). */
export function reactTo(known: LoggedCommand | undefined): Reaction {
  if (known === undefined) return { kind: 'work' };
  return known.ended ? { kind: 'repeat', reports: known.reports } : { kind: 'acknowledge' };
}
