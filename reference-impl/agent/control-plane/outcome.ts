/** How an attempt to be with the API ended. */
export type Outcome =
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'absent'; readonly why: string }
  | { readonly kind: 'closed'; readonly code: number };

/** Statuses by which the API refuses a key or an id (contract §2.5, §3.1). */
const REFUSALS: readonly number[] = [400, 401, 403, 404];

export function outcomeOfStatus(status: number, asked: string): Outcome {
  const why = `The API answered ${String(status)} to ${asked}.`;
  return REFUSALS.includes(status) ? { kind: 'refused', why } : { kind: 'absent', why };
}
