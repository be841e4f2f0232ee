import { z } from 'zod';
import { didYouMean } from '../nearest.ts';

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
}

/** Zod's issues as sentences for a person: where, what, and the nearest key. */
export function explainIssues(error: z.ZodError, schema: z.ZodType): string[] {
  const keys = keysByPath(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return error.issues.flatMap((issue) => sentences(issue as Issue, [], keys));
}

function sentences(issue: Issue, prefix: readonly PropertyKey[], keys: Map<string, string[]>): string[] {
  const path = [...prefix, ...issue.path];
  if (issue.errors && issue.errors.length > 0)
    return closestBranch(issue.errors).flatMap((inner) => sentences(inner, path, keys));
  if (issue.keys) {
    const known = keys.get(spelled(path)) ?? [];
    return issue.keys.map(
      (key) =>
        `unknown key "${spelled([...path, key])}".${didYouMean(key, known) || ` Known there: ${known.join(', ')}.`}`,
    );
  }
  return [said(spelled(path), issue.message)];
}

/** The validator's words, where they are not a person's. */
function said(path: string, message: string): string {
  if (path === '(top)' && message.includes('received null')) return 'it is empty.';
  if (message.includes('received undefined')) return `"${path}" is missing.`;
  return `"${path}": ${message.replace(/^Invalid (input|option): /, '')}.`;
}

/** Of a union's branches, the one that the author most likely meant: the fewest complaints. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  return [...branches].sort((a, b) => weight(a) - weight(b))[0] ?? [];
}

function weight(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.keys?.length ?? (issue.code === 'invalid_type' ? 2 : 1)),
    0,
  );
}

function spelled(path: readonly PropertyKey[]): string {
  return path.map(String).join('.') || '(top)';
}

function keysByPath(
  node: unknown,
  path: readonly string[] = [],
  found = new Map<string, string[]>(),
): Map<string, string[]> {
  if (typeof node !== 'object' || node === null) return found;
  const { properties, anyOf, allOf } = node as {
    properties?: Record<string, unknown>;
    anyOf?: unknown[];
    allOf?: unknown[];
  };
  for (const branch of [...(anyOf ?? []), ...(allOf ?? [])]) keysByPath(branch, path, found);
  for (const [key, value] of Object.entries(properties ?? {})) {
    const here = spelled(path);
    found.set(here, [...new Set([...(found.get(here) ?? []), key])]);
    keysByPath(value, [...path, key], found);
  }
  return found;
}
