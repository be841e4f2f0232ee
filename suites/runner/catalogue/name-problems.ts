import type { CataloguedCheck } from './load-catalogue.ts';
import { findingName, partsOf, todaysName, whyWithdrawn, type PastNames } from './past-names.ts';

/** What makes a name mean two things, or nothing: one sentence each, none when all is well. */
export function nameProblems(catalogue: readonly CataloguedCheck[], past: PastNames): string[] {
  const ids = catalogue.map(({ id }) => id);
  const today = new Set(
    catalogue.flatMap(({ id, check }) => [
      id,
      ...Object.keys(check.then).map((each) => findingName(id, each)),
    ]),
  );
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Two checks are called "${id}".`),
    ...Object.keys(past.renamed).flatMap((old) => renameProblems(old, today, past)),
    ...Object.entries(past.withdrawn).flatMap(([name, reason]) => [
      ...(today.has(name) ? [`"${name}" is withdrawn and still there.`] : []),
      ...(reason.length < SHORTEST_REASON ? [`"${name}" is withdrawn without a reason.`] : []),
    ]),
  ];
}

/** Fewer letters say nothing. */
const SHORTEST_REASON = 20;

function renameProblems(old: string, today: ReadonlySet<string>, past: PastNames): string[] {
  if (today.has(old)) return [`"${old}" is the old name of something else and in use.`];
  if (whyWithdrawn(old, past) !== undefined) return [];
  const name = todaysName(old, past);
  if (!today.has(name)) return [`"${old}" was renamed to "${name}", which there is not.`];
  const isCheck = (each: string): boolean => partsOf(each).sentence === '';
  return isCheck(old) === isCheck(name) ? [] : [`"${old}" and "${name}" are a check and a finding.`];
}
