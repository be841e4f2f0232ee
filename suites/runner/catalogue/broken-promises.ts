import type { CataloguedCheck } from './load-catalogue.ts';
import { findingName, partsOf, todaysName, whyWithdrawn, type PastNames } from './past-names.ts';
import type { Release } from './release.ts';

/** What a release promised and today's catalogue does not keep: one sentence each. */
export function brokenPromises(
  { version, checks }: Release,
  catalogue: readonly CataloguedCheck[],
  past: PastNames,
): string[] {
  const today = new Map(catalogue.map(({ id, check }) => [id, check]));
  return Object.entries(checks).flatMap(([id, { profile, findings }]) =>
    Object.keys(findings).flatMap((said) => {
      const name = findingName(id, said);
      if (whyWithdrawn(name, past) !== undefined) return [];
      const { check: now, sentence } = partsOf(todaysName(name, past));
      const check = today.get(now);
      if (check?.then[sentence] === undefined)
        return [
          `${version} has "${name}", which is gone: rename it in renamed.ts or withdraw it in withdrawn.ts.`,
        ];
      if (check.profile !== profile)
        return [
          `${version} has "${id}" for ${profile}, now for ${check.profile}: that is another check, by another id.`,
        ];
      return [];
    }),
  );
}
