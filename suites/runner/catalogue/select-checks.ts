import { matchesGlob } from 'node:path';
import type { Priority, Profile } from '../../kit/words.ts';
import { didYouMean } from '../nearest.ts';
import { UsageError } from '../usage-error.ts';
import type { CataloguedCheck } from './load-catalogue.ts';
import { theNearest } from './nearest-checks.ts';

/** What the user asked for; an empty list is no filter. */
export interface Selection {
  /** Numbers (`3`) or names (`termination`). */
  readonly phases: readonly string[];
  /** Ids, or patterns with `*`. */
  readonly checks: readonly string[];
  readonly profiles: readonly Profile[];
  readonly priorities: readonly Priority[];
}

/**
 * The checks of the catalogue that are asked for and whose profile the target claims.
 * @throws UsageError for a phase, a check or a profile that selects nothing
 */
export function selectChecks(
  catalogue: readonly CataloguedCheck[],
  selection: Selection,
  claimed: readonly Profile[],
): CataloguedCheck[] {
  const phases = selection.phases.map((phase) => phaseNumber(phase, catalogue));
  for (const id of selection.checks) mustSelectSomething(id, catalogue);
  for (const profile of selection.profiles) mustBeClaimed(profile, claimed);
  return catalogue
    .filter(({ check }) => claimed.includes(check.profile))
    .filter(({ phase }) => phases.length === 0 || phases.includes(phase))
    .filter(
      ({ id }) =>
        selection.checks.length === 0 || selection.checks.some((pattern) => matchesGlob(id, pattern)),
    )
    .filter(({ check }) => selection.profiles.length === 0 || selection.profiles.includes(check.profile))
    .filter(
      ({ check }) => selection.priorities.length === 0 || selection.priorities.includes(check.priority),
    );
}

/** The filters as the user would type them; any makes the run narrowed. */
export function narrowedBy(selection: Selection): string[] {
  const flags = {
    phase: selection.phases,
    check: selection.checks,
    profile: selection.profiles,
    priority: selection.priorities,
  };
  return Object.entries(flags).flatMap(([flag, values]) => values.map((value) => `--${flag} ${value}`));
}

function phaseNumber(wanted: string, catalogue: readonly CataloguedCheck[]): number {
  const names = new Map(catalogue.map(({ id, phase }) => [id.split('/')[0] ?? '', phase]));
  const number = names.get(wanted) ?? (/^\d+$/.test(wanted) ? Number(wanted) : undefined);
  if (number !== undefined && [...names.values()].includes(number)) return number;
  const known = [...names].map(([name, phase]) => `${phase} (${name})`).join(', ');
  throw new UsageError(
    `There is no phase "${wanted}".${didYouMean(wanted, [...names.keys()])} Known: ${known}.`,
  );
}

function mustSelectSomething(pattern: string, catalogue: readonly CataloguedCheck[]): void {
  if (catalogue.some(({ id }) => matchesGlob(id, pattern))) return;
  const ids = catalogue.map(({ id }) => id);
  const areas = [...new Set(ids.map((id) => `${id.split('/')[0] ?? ''}/*`))];
  const known = pattern.includes('*') ? [...areas, ...ids] : ids;
  throw new UsageError(
    `No check fits "${pattern}".${theNearest(pattern, known)} \`plumbline list\` prints all ${ids.length}.`,
  );
}

function mustBeClaimed(profile: Profile, claimed: readonly Profile[]): void {
  if (!claimed.includes(profile))
    throw new UsageError(
      `The target does not claim the profile "${profile}". It claims: ${claimed.join(', ')}.`,
    );
}
