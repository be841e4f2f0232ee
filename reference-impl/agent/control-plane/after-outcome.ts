import type { Outcome } from './outcome.ts';

export type NextMove =
  { readonly kind: 'wait'; readonly ms: number } | { readonly kind: 'end'; readonly sentence: string };

/** The close code of a connection that a newer one of the same agent replaced (contract §3.1). */
const REPLACED = 4001;

/**
 * What to do once an attempt or a connection ended. An absent or lost API is retried for ever, a refused
 * key ends the process, a replaced process stays away for a while (contract §3.1, §8.1).
 */
export function afterOutcome(outcome: Outcome, delayMs: number, replacedPauseMs: number): NextMove {
  if (outcome.kind === 'refused') return { kind: 'end', sentence: outcome.why };
  if (outcome.kind === 'closed' && outcome.code === REPLACED) return { kind: 'wait', ms: replacedPauseMs };
  return { kind: 'wait', ms: delayMs };
}
