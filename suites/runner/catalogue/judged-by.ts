import type { RecordHeader } from '../../kit/record.ts';
import { didYouMean } from '../nearest.ts';
import { UsageError } from '../usage-error.ts';
import type { CataloguedCheck } from './load-catalogue.ts';
import { aliasesOf, findingName, whyWithdrawn, type PastNames } from './past-names.ts';
import { askedBy, catalogueDigest, type Release } from './release.ts';
import { isMore, releasedToday, type Released } from './released-today.ts';
import { underTerms } from './terms.ts';

/** The checks as they are asked for, and what the record says of the catalogue that they are judged by. */
export interface JudgedBy {
  readonly catalogue: readonly CataloguedCheck[];
  readonly judgedBy: RecordHeader['catalogue'];
}

/**
 * Today's catalogue; what the newest release does not hold as binding is provisional in it. Or, pinned, an older one:
 * its checks and findings only, as binding as they were then, judged by today's code.
 * @param releases the newest first
 * @param pinned a version
 * @throws UsageError when there is no release of that version
 */
export function judgedBy(
  catalogue: readonly CataloguedCheck[],
  releases: readonly Release[],
  past: PastNames,
  pinned?: string,
): JudgedBy {
  const named = catalogue.map((checked) => withAliases(checked, past));
  return pinned === undefined
    ? asOfToday(named, releases[0], past)
    : asOf(named, releaseOf(pinned, releases), past);
}

function withAliases(checked: CataloguedCheck, past: PastNames): CataloguedCheck {
  const aliases = aliasesOf(checked.id, past);
  return aliases.length === 0 ? checked : { ...checked, aliases };
}

function asOfToday(
  catalogue: readonly CataloguedCheck[],
  newest: Release | undefined,
  past: PastNames,
): JudgedBy {
  const released = newest && releasedToday(newest, past);
  const marked = released
    ? catalogue.map((checked) => markProvisional(checked, released.get(checked.id)))
    : catalogue;
  const digest = catalogueDigest(askedBy(marked));
  return {
    catalogue: marked,
    judgedBy: { digest, checks: marked.length, ...(newest && { release: newest.version }) },
  };
}

/** New, or more binding than it was: it counts from the release after the one that shows it. */
function markProvisional(checked: CataloguedCheck, released: Released | undefined): CataloguedCheck {
  const { level, then } = checked.check;
  const raised = released !== undefined && isMore(level, released.level);
  const provisional = Object.keys(then).filter(
    (sentence) => raised || released?.findings.get(sentence) !== 'binding',
  );
  return provisional.length === 0 ? checked : { ...checked, provisional };
}

function asOf(catalogue: readonly CataloguedCheck[], release: Release, past: PastNames): JudgedBy {
  const released = releasedToday(release, past);
  const withdrawn = withdrawnOf(release, past);
  const asked = catalogue.flatMap((checked) => asReleased(checked, released.get(checked.id)));
  return {
    catalogue: asked,
    judgedBy: {
      digest: catalogueDigest(release.checks),
      checks: asked.length,
      release: release.version,
      pinned: true,
      ...(withdrawn.length > 0 && { withdrawn }),
    },
  };
}

function asReleased(checked: CataloguedCheck, released: Released | undefined): CataloguedCheck[] {
  if (released === undefined) return [];
  const { level, priority, findings } = released;
  const sentences = Object.keys(checked.check.then).filter((sentence) => findings.has(sentence));
  const provisional = sentences.filter((sentence) => findings.get(sentence) === 'provisional');
  return sentences.length === 0 ? [] : [underTerms(checked, { level, priority, sentences, provisional })];
}

/** Whole checks by their id, else the findings. */
function withdrawnOf({ checks }: Release, past: PastNames): string[] {
  return Object.entries(checks).flatMap(([id, { findings }]) => {
    const names = Object.keys(findings).map((sentence) => findingName(id, sentence));
    const gone = names.filter((name) => whyWithdrawn(name, past) !== undefined);
    return gone.length === names.length ? [id] : gone;
  });
}

function releaseOf(version: string, releases: readonly Release[]): Release {
  const found = releases.find((release) => release.version === version);
  if (found) return found;
  const known = releases.map((release) => release.version);
  throw new UsageError(
    `There is no catalogue "${version}".${didYouMean(version, known)} Released: ${known.join(', ') || 'none yet'}.`,
  );
}
