import { createHash } from 'node:crypto';
import { matchesGlob } from 'node:path';
import { areaOf, checkOf, type Variant } from '../../reports/proof/judge-trial.ts';
import type { CataloguedCheck } from '../../suites/runner/catalogue/load-catalogue.ts';
import { theNearest } from '../../suites/runner/catalogue/nearest-checks.ts';
import { UsageError } from '../../suites/runner/usage-error.ts';
import { seededOrder } from '../../suites/runner/worker/seeded-order.ts';

export interface ProofWish {
  /** Names or patterns; empty: all. */
  readonly variants: readonly string[];
  /** Ids or patterns; empty: all. Then only variants that concern these, and of their checks only these. */
  readonly checks: readonly string[];
  /** All checks for each, instead of those concerned and a sample. */
  readonly full: boolean;
  readonly seed: number;
}

export interface PlannedTrial {
  readonly variant: Variant;
  /** Ids. */
  readonly checks: readonly string[];
}

/** Checks beside those that a variant concerns, to see what else it breaks. */
const BESIDE = { fault: 1, oddity: 12 } as const;

/** @throws UsageError for a name or pattern that fits no variant */
export function mustFitSomething(patterns: readonly string[], variants: readonly Variant[]): void {
  const names = variants.map(({ name }) => name);
  for (const pattern of patterns)
    if (!names.some((name) => matchesGlob(name, pattern)))
      throw new UsageError(
        `No fault or oddity fits "${pattern}".${theNearest(pattern, names)} \`plumbline list --faults\` prints them all.`,
      );
}

/** Which variants are tried, each against which checks. */
export function planProof(
  variants: readonly Variant[],
  catalogue: readonly CataloguedCheck[],
  wish: ProofWish,
): PlannedTrial[] {
  const fits = (name: string, patterns: readonly string[]): boolean =>
    patterns.length === 0 || patterns.some((pattern) => matchesGlob(name, pattern));
  return variants
    .filter(({ name }) => fits(name, wish.variants))
    .flatMap((variant) => {
      const named = variant.concerns.filter((id) => fits(id, wish.checks));
      if (wish.checks.length > 0 && named.length === 0) return [];
      const caughtBy = variant.caughtBy.filter((finding) => named.includes(checkOf(finding)));
      return { variant: { ...variant, caughtBy }, checks: checksFor(variant, named, catalogue, wish) };
    });
}

function checksFor(
  variant: Variant,
  named: readonly string[],
  catalogue: readonly CataloguedCheck[],
  { full, seed, checks }: ProofWish,
): string[] {
  if (full) return catalogue.map(({ id }) => id);
  if (checks.length > 0) return [...named];
  const profiles = new Set(
    catalogue.filter(({ id }) => named.includes(id)).map(({ check }) => check.profile),
  );
  const areas = new Set(variant.caughtBy.map(areaOf));
  const others = catalogue.filter(
    ({ id, check }) =>
      !named.includes(id) &&
      !areas.has(areaOf(id)) &&
      !variant.spills(id) &&
      check.world === 'shared' &&
      !check.atTheEnd &&
      (profiles.size === 0 || profiles.has(check.profile)),
  );
  const beside = seededOrder(others, drawnFrom(seed, variant.name)).slice(0, BESIDE[variant.kind]);
  return [...named, ...beside.map(({ id }) => id)];
}

/** The same sample for a variant, however many stand before it. */
const drawnFrom = (seed: number, name: string): number =>
  createHash('sha256')
    .update(`${String(seed)} ${name}`)
    .digest()
    .readUInt32BE(0);
