import { isDeepStrictEqual } from 'node:util';
import type { PlannedCheck, RecordHeader } from '../../suites/kit/record.ts';
import type { IntegrityProblem } from './run-record.ts';

/** The catalogue by which a record is read again. */
export interface KnownCatalogue {
  readonly digest: string;
  readonly checks: readonly PlannedCheck[];
}

/** Finds it for a record: the one of a release where the run was pinned to that. */
export type KnownFor = (header: RecordHeader) => Promise<KnownCatalogue>;

/**
 * Whether a record planned what the catalogue holds. One of another catalogue says what it says, but nothing here
 * can confirm it; one that bears this catalogue's digest and asks for less was made to.
 */
export function catalogueProblems(header: RecordHeader, known: KnownCatalogue): IntegrityProblem[] {
  if (header.catalogue.digest !== known.digest)
    return [
      {
        kind: 'unfinished',
        sentence:
          'The record is of another catalogue of checks than this version of plumbline has: its verdict is not confirmed here.',
      },
    ];
  const altered = header.plan.filter((planned) => !known.checks.some((check) => asksTheSame(planned, check)));
  return [
    ...altered.map(({ id }) => untrustworthy(`The plan asks ${id} otherwise than the catalogue does`)),
    ...leftOut(header, known).map((id) => untrustworthy(`The plan leaves ${id} out, and names no filter`)),
  ];
}

const untrustworthy = (what: string): IntegrityProblem => ({
  kind: 'untrustworthy',
  sentence: `${what}: the record was edited.`,
});

function asksTheSame(planned: PlannedCheck, check: PlannedCheck): boolean {
  const asked = ({ id, level, profile, sentences }: PlannedCheck) => ({ id, level, profile, sentences });
  return planned.id === check.id && isDeepStrictEqual(asked(planned), asked(check));
}

/** Without filters a run asks all that the claimed profiles owe. */
function leftOut({ plan, narrowed, target }: RecordHeader, { checks }: KnownCatalogue): string[] {
  if (narrowed.length > 0) return [];
  const planned = new Set(plan.map(({ id }) => id));
  return checks
    .filter(({ id, profile }) => target.profiles.includes(profile) && !planned.has(id))
    .map(({ id }) => id);
}
