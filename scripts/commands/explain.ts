import { explainLines } from '../../reports/terminal/explain.ts';
import { criterionListLines } from '../../reports/terminal/list.ts';
import type { PlannedCheck } from '../../suites/kit/record.ts';
import { plannedCheckOf } from '../../suites/runner/catalogue/load-catalogue.ts';
import { theNearest } from '../../suites/runner/catalogue/nearest-checks.ts';
import type { Suites } from '../../suites/runner/plan-run.ts';
import { UsageError } from '../../suites/runner/usage-error.ts';
import { contractSections } from '../contract-sections.ts';
import { allFaults } from '../faults.ts';
import type { Output } from '../output.ts';
import { ourSuites } from '../our-suites.ts';

/** A check, or a criterion or ruling by the name that reports give it. @throws UsageError when there is none of that name */
export async function explain(id: string, options: { json?: true }, output: Output): Promise<number> {
  const suites = await ourSuites();
  const checks = suites.catalogue.map(plannedCheckOf);
  const check = checks.find((candidate) => candidate.id === id);
  const criterion = suites.criteria.find((candidate) => candidate.id === id);
  const ruling = suites.rulings.find((candidate) => candidate.id === id);
  const found = check ?? criterion ?? ruling;
  if (!found) throw unknown(id, [...checks, ...suites.criteria, ...suites.rulings]);
  if (options.json) output.line(JSON.stringify(found, null, 2));
  else if (check) await explainCheck(check, suites, output);
  else if (criterion) output.lines(criterionListLines([criterion], checks, [], output.paint));
  else output.line(`${id}  ${ruling?.ruling ?? ''}`);
  return 0;
}

async function explainCheck(
  check: PlannedCheck,
  { criteria, rulings }: Suites,
  output: Output,
): Promise<void> {
  const catches = (finding: string): boolean => finding.startsWith(`${check.id} › `);
  const faults = (await allFaults()).filter(({ caughtBy }) => caughtBy.some(catches));
  const sections = contractSections(check.source);
  output.lines(explainLines(check, { criteria, rulings, faults, sections }, output.paint));
}

function unknown(id: string, known: readonly { readonly id: string }[]): UsageError {
  const ids = known.map((each) => each.id);
  return new UsageError(
    `There is no check, criterion or ruling "${id}".${theNearest(id, ids)} \`plumbline list\` prints all checks, \`plumbline list --criteria\` the criteria.`,
  );
}
