import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { editedText } from './edited-text.ts';
import { fillPlaceholders } from './placeholders.ts';
import { isAddress } from './is-address.ts';
import { PLACEHOLDERS } from './known-placeholders.ts';
import type { Target } from './read-target.ts';

/** What is wrong with a target before anything is started, each a sentence: a mistake of the file is not the target's failure. */
export function targetProblems(target: Target): string[] {
  return [
    ...missingParts(target),
    ...missingFiles(target),
    ...unfitEdits(target),
    ...unknownPlaceholders(target),
  ];
}

/** @throws UsageError that lists them all */
export function mustBeUsable(target: Target): void {
  const problems = targetProblems(target);
  if (problems.length > 0)
    throw new UsageError(`The target file ${target.file} cannot be used:\n  ${problems.join('\n  ')}`);
}

function missingParts({ profiles, api, agents }: Target): string[] {
  const needs: Record<Target['profiles'][number], boolean> = {
    'control-plane': api !== undefined,
    'kubernetes-agent': agents.kubernetes !== undefined,
    'docker-agent': agents.docker !== undefined,
    platform: api !== undefined && (agents.kubernetes ?? agents.docker) !== undefined,
  };
  return profiles
    .filter((profile) => !needs[profile])
    .map(
      (profile) => `it claims the profile "${profile}" and does not say how its parts start (api, agents).`,
    );
}

function missingFiles(target: Target): string[] {
  if (!existsSync(target.directory)) return [`"directory": there is no folder ${target.directory}.`];
  const inDirectory = (path: string): string => resolve(target.directory, path);
  const absent = Object.entries(namedFiles(target)).filter(
    ([, path]) => path !== undefined && !existsSync(inDirectory(path)),
  );
  return [
    ...absent.map(([where, path]) => `"${where}": there is no ${inDirectory(path ?? '')}.`),
    ...missingBase(target, inDirectory),
  ];
}

/** Paths that a target file names, by where they stand in it. Commands without a slash are looked up on the PATH. */
function namedFiles({
  api,
  agents,
  migrations,
  guide,
  previous,
  cluster,
}: Target): Record<string, string | undefined> {
  const program = (command: readonly string[] | undefined): string | undefined =>
    command?.[0]?.includes('/') && !command[0].includes('{') ? command[0] : undefined;
  const {
    directory,
    base,
    up,
    down,
  }: { directory?: string | undefined; base?: string | undefined; up?: string[]; down?: string[] } =
    migrations ?? {};
  return {
    'api.command': program(api && 'command' in api ? api.command : undefined),
    'agents.kubernetes.command': program(agents.kubernetes?.command),
    'agents.docker.command': program(agents.docker?.command),
    'migrations.directory': directory,
    'migrations.base': base,
    'migrations.up': program(up),
    'migrations.down': program(down),
    'guide.document': guide && !isAddress(guide.document) ? guide.document : undefined,
    'guide.up': program(guide?.up),
    'guide.down': program(guide?.down),
    'previous.command': program(previous?.command),
    'cluster.kubeconfig': cluster?.kubeconfig,
  };
}

function missingBase({ migrations }: Target, inDirectory: (path: string) => string): string[] {
  if (!migrations || !('directory' in migrations) || migrations.base !== undefined) return [];
  const folder = inDirectory(migrations.directory);
  if (!existsSync(folder) || readdirSync(folder).some((name) => /^000_.*(?<!_rollback)\.sql$/.test(name)))
    return [];
  return [
    `"migrations.directory": ${folder} holds no 000_*.sql, the schema before the refactor; name it under "migrations.base".`,
  ];
}

/** A variant that edits a migration which has changed meanwhile is no variant: it must not be judged as the one it was. */
function unfitEdits({ directory, migrations, variantMigrations: overlay }: Target): string[] {
  if (overlay === undefined || !migrations || !('directory' in migrations)) return [];
  const folder = resolve(directory, migrations.directory);
  const diffs = readdirSync(overlay).filter((name) => name.endsWith('.diff'));
  return diffs.flatMap((name) => {
    const [diff, edited] = [resolve(overlay, name), resolve(folder, name.replace(/\.diff$/, ''))];
    if (!existsSync(edited)) return [`${diff} edits ${edited}, which is not there.`];
    return sentenceOf(() => editedText(readFileSync(edited, 'utf8'), readFileSync(diff, 'utf8'), diff));
  });
}

/** What an attempt has to complain of. */
function sentenceOf(attempt: () => unknown): string[] {
  try {
    attempt();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function unknownPlaceholders(target: Target): string[] {
  return Object.entries(textsOf(target)).flatMap(([where, texts]) =>
    texts.flatMap((text) =>
      sentenceOf(() => fillPlaceholders(text, PLACEHOLDERS[where.split('.')[0] ?? ''] ?? {}, where)),
    ),
  );
}

function textsOf({
  api,
  agents,
  agentKey,
  migrations,
  guide,
  previous,
  setup,
}: Target): Record<string, string[]> {
  const part = (it: { command: string[]; environment: Record<string, string> } | undefined): string[] =>
    it ? [...it.command, ...Object.values(it.environment)] : [];
  const steps = Object.entries(setup).flatMap(([name, step]) =>
    step ? [[`setup.${name}`, 'sql' in step ? step.sql : step.command] as const] : [],
  );
  return {
    api: part(api && 'command' in api ? api : undefined),
    'agents.kubernetes': part(agents.kubernetes),
    'agents.docker': part(agents.docker),
    'agentKey.command': agentKey?.command ?? [],
    'migrations.up': migrations && 'up' in migrations ? migrations.up : [],
    'migrations.down': migrations && 'down' in migrations ? migrations.down : [],
    'guide.up': guide?.up ?? [],
    'guide.down': guide?.down ?? [],
    previous: part(previous),
    ...Object.fromEntries(steps),
  };
}
