import type { Answer } from '../../doors/http/answer.ts';

/** What became of one hostile request. Plain JSON. */
export interface Told {
  /** The operation and the input, for a reader. */
  readonly what: string;
  readonly status: number;
  readonly trouble: string | null;
}

export const told = (what: string, { status, trouble }: Answer): Told => ({
  what,
  status,
  trouble: trouble ?? null,
});

/** A line each for those that were answered otherwise. */
export function otherwise(seen: readonly Told[], lawful: (status: number) => boolean): string[] {
  return seen
    .filter(({ status }) => !lawful(status))
    .map(({ what, status, trouble }) => `${what}: ${status === 0 ? `no answer (${trouble})` : status}`);
}
