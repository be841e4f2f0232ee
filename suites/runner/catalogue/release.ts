import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LEVELS, PRIORITIES, PROFILES } from '../../kit/words.ts';
import type { CataloguedCheck } from './load-catalogue.ts';

/** `binding`: it counts. `provisional`: it is asked and reported, and changes no verdict. */
const standing = z.enum(['binding', 'provisional']);
export type Standing = z.infer<typeof standing>;

const releasedCheck = z.object({
  level: z.enum(LEVELS),
  priority: z.enum(PRIORITIES),
  profile: z.enum(PROFILES),
  /** By sentence. */
  findings: z.record(z.string(), standing),
});

/** The catalogue as a version of the suite was released with it. */
const release = z.object({ version: z.string(), checks: z.record(z.string(), releasedCheck) });
export type Release = z.infer<typeof release>;
export type ReleasedCheck = z.infer<typeof releasedCheck>;

/** Those that lie in this folder as `<version>.json`, the newest first. */
export function readReleases(folder: string): Release[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => release.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    .sort((a, b) => byVersion(b.version, a.version));
}

/** Older versions first: 0.9.0 before 0.10.0. */
export const byVersion = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** What a catalogue asks, in the form in which it is released: by id, in alphabetical order. */
export function askedBy(catalogue: readonly CataloguedCheck[]): Release['checks'] {
  const sorted = catalogue.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(sorted.map((checked) => [checked.id, asked(checked)]));
}

function asked({ check, provisional = [] }: CataloguedCheck): ReleasedCheck {
  const { level, priority, profile } = check;
  const findings = Object.keys(check.then).map(
    (sentence) => [sentence, provisional.includes(sentence) ? 'provisional' : 'binding'] as const,
  );
  return { level, priority, profile, findings: Object.fromEntries(findings) };
}

/** SHA-256 of what a verdict depends on: which checks exist, how binding they are, and what they say. */
export function catalogueDigest(checks: Release['checks']): string {
  const facts = Object.keys(checks)
    .sort()
    .map((id) => {
      const { level, priority, profile, findings } = checks[id] ?? {};
      return [id, level, priority, profile, Object.entries(findings ?? {})];
    });
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
