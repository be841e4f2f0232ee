import type { PlannedCheck } from '../../suites/kit/record.ts';
import type { Paint } from './paint.ts';

/** An optional promise of the contract, as a person asks for it. */
export interface KnownCapability {
  readonly id: string;
  readonly promise: string;
}

/** What it promises, who judges it, and what becomes of a target that does not claim it. */
export function explainCapabilityLines(
  { id, promise }: KnownCapability,
  checks: readonly PlannedCheck[],
  paint: Paint,
): string[] {
  const judging = checks.filter(({ capabilities }) => capabilities.some((name) => name === id));
  return [
    paint.strong(id),
    promise,
    '',
    paint.strong('Claimed, it is judged by'),
    ...judging.map((check) => `  ${check.id}  ${paint.quiet(check.requirement)}`),
    '',
    'Not claimed, these are “unsupported”; where the target seems to have it all the same, the run says so in a note,',
    'since what fails in it is not seen. The note changes no verdict.',
  ];
}
