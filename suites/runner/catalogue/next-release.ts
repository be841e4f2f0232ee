import type { CataloguedCheck } from './load-catalogue.ts';
import type { PastNames } from './past-names.ts';
import { askedBy, byVersion, type Release } from './release.ts';
import { isMore, releasedToday, type Released } from './released-today.ts';

/**
 * The catalogue as this version is released with it. What the release before it did not have is provisional in this
 * one and binding in the next: whoever moves up a version sees it once before it counts. The first has no
 * provisional ones.
 */
export function nextRelease(
  version: string,
  catalogue: readonly CataloguedCheck[],
  releases: readonly Release[],
  past: PastNames,
): Release {
  const before = releases
    .filter((release) => byVersion(release.version, version) < 0)
    .sort((a, b) => byVersion(b.version, a.version))[0];
  const released = before && releasedToday(before, past);
  const standing = catalogue.map((checked) =>
    released ? { ...checked, provisional: newSince(checked, released.get(checked.id)) } : checked,
  );
  return { version, checks: askedBy(standing) };
}

function newSince({ check }: CataloguedCheck, released: Released | undefined): string[] {
  const sentences = Object.keys(check.then);
  if (released === undefined || isMore(check.level, released.level)) return sentences;
  return sentences.filter((sentence) => !released.findings.has(sentence));
}
