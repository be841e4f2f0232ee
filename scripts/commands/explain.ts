import { explainLines } from '../../reports/terminal/explain.ts';
import { plannedCheckOf } from '../../suites/runner/catalogue/load-catalogue.ts';
import { didYouMean } from '../../suites/runner/nearest.ts';
import { UsageError } from '../../suites/runner/usage-error.ts';
import type { Output } from '../output.ts';
import { contractSections } from '../contract-sections.ts';
import { allFaults } from '../faults.ts';
import { ourSuites } from '../our-suites.ts';

export async function explain(id: string, options: { json?: true }, output: Output): Promise<number> {
  const { catalogue, criteria, rulings } = await ourSuites();
  const checks = catalogue.map(plannedCheckOf);
  const check = checks.find((candidate) => candidate.id === id);
  if (!check)
    throw new UsageError(
      `There is no check "${id}".${didYouMean(
        id,
        checks.map((known) => known.id),
      )} \`plumbline list\` prints them all.`,
    );
  if (options.json) output.line(JSON.stringify(check, null, 2));
  else {
    const faults = (await allFaults()).filter(({ caughtBy }) =>
      caughtBy.some((each) => each.startsWith(`${id} › `)),
    );
    const sections = contractSections(check.source);
    output.lines(explainLines(check, { criteria, rulings, faults, sections }, output.paint));
  }
  return 0;
}
