import type { ShapeNote } from '../../doors/shapes/shape-log.ts';

/** So many checks are named for each thing that was wrong; the rest is counted. */
const NAMED = 3;

/** What was wrong, a line each, with the checks in whose exchanges it was seen. */
export function whatWasWrong(notes: readonly ShapeNote[]): string[] {
  const seenIn = new Map<string, Set<string>>();
  for (const { subject, status, problems, check } of notes)
    for (const problem of problems) {
      const line = `${subject}${status === undefined ? '' : ` ${String(status)}`}: ${withoutIndex(problem)}`;
      seenIn.set(line, (seenIn.get(line) ?? new Set()).add(check));
    }
  return [...seenIn].map(([line, checks]) => `${line} (${named([...checks])})`);
}

/** The same thing wrong in each item of a list is one thing. */
function withoutIndex(problem: string): string {
  return problem.replaceAll(/\[\d+\]/g, '[]');
}

function named(checks: readonly string[]): string {
  const rest = checks.length - NAMED;
  return `in ${checks.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}`;
}
