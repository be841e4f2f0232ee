import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, parse, resolve } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { didYouMean } from '../nearest.ts';
import { UsageError } from '../usage-error.ts';
import { explainIssues } from './explain-issues.ts';
import { targetFile, type TargetFile } from './target-file.ts';

/** A target, read and resolved: where its commands run, and which variant of it is meant. */
export interface Target extends TargetFile {
  readonly file: string;
  /** Absolute. */
  readonly directory: string;
  readonly variant?: string;
  /** Added to every process of the target. */
  readonly variantEnvironment: Readonly<Record<string, string>>;
  /** Absolute folder of what edits or replaces the files of the migrations. */
  readonly variantMigrations?: string;
}

/**
 * Reads `<name>`, `<path>.yaml`, or either with `+<variant>`.
 * @throws UsageError for a file that is not there, a key that is not known, a variant that does not exist.
 */
export function readTarget(spec: string, targetsFolder: string, workingDirectory: string): Target {
  const [base = '', variant] = spec.split('+', 2);
  const file = locate(base, targetsFolder, workingDirectory);
  const parsed = targetFile.safeParse(yamlOf(file));
  if (!parsed.success)
    throw new UsageError(
      `The target file ${file} cannot be used:\n  ${explainIssues(parsed.error, targetFile).join('\n  ')}`,
    );
  const directory = resolve(dirname(file), parsed.data.directory);
  const target = { ...parsed.data, file, directory, variantEnvironment: {} };
  return variant === undefined ? target : withVariant(target, variant);
}

function locate(base: string, targetsFolder: string, workingDirectory: string): string {
  if (/[/\\]|\.ya?ml$/.test(base)) {
    const path = resolve(workingDirectory, base);
    if (existsSync(path)) return path;
    throw new UsageError(`There is no target file ${path}.`);
  }
  const known = readdirSync(targetsFolder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(name).name);
  if (known.includes(base)) return resolve(targetsFolder, `${base}.yaml`);
  throw new UsageError(
    `There is no target "${base}".${didYouMean(base, known)} Known: ${known.join(', ')}; or give the path of a target file (./my-target.yaml).`,
  );
}

function yamlOf(file: string): unknown {
  try {
    return parseYaml(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new UsageError(
      `The target file ${file} is not readable YAML: ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '').replace(/:$/, '') : String(cause)}`,
    );
  }
}

/** @throws UsageError for one that does not exist */
export function withVariant(target: Target, name: string, variants = variantsOf(target)): Target {
  const found = variants.get(name);
  if (!found)
    throw new UsageError(
      `The target "${target.name}" has no variant "${name}".${didYouMean(name, [...variants.keys()])}`,
    );
  const migrations = found.migrations && resolve(target.directory, found.migrations);
  return {
    ...target,
    variant: name,
    variantEnvironment: found.environment ?? {},
    capabilities: [...new Set([...target.capabilities, ...(found.claims ?? [])])],
    ...(migrations && existsSync(migrations) ? { variantMigrations: migrations } : {}),
  };
}

interface Variant {
  readonly environment?: Record<string, string> | undefined;
  readonly migrations?: string | undefined;
  readonly claims?: Target['capabilities'] | undefined;
}

/** Every variant of a target by its name. */
export function variantsOf(target: Target): Map<string, Variant> {
  if (!Array.isArray(target.variants)) return new Map(Object.entries(target.variants));
  return new Map(
    target.variants.flatMap((pattern) =>
      filesOf(pattern.files, target.directory).map((name) => [name, filled(pattern, name)] as const),
    ),
  );
}

function filesOf(pattern: string, directory: string): string[] {
  return globSync(isAbsolute(pattern) ? pattern : resolve(directory, pattern))
    .map((path) => parse(basename(path)).name)
    .sort();
}

function filled(variant: Variant, name: string): Variant {
  const fill = (text: string): string => text.replaceAll('{variant}', name);
  return {
    environment: Object.fromEntries(
      Object.entries(variant.environment ?? {}).map(([key, value]) => [key, fill(value)]),
    ),
    migrations: variant.migrations && fill(variant.migrations),
    ...(variant.claims && { claims: variant.claims }),
  };
}
