/**
 * We sent what the contract forbids, and the check had not said that it would. Never the target's failure: whatever
 * it made of that, nothing can be said about it.
 */
export class OurBreach extends Error {
  override name = 'OurBreach';
}

/** For the report: what we sent, and what was wrong with it. */
export function ourBreach(what: string, problems: readonly string[]): string {
  return `Our own ${what} broke the contract: ${problems.join('; ')}.`;
}
