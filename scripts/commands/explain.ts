import { rulings } from '../../fixtures/contract/rulings.ts';
import { explainLines } from '../../reports/terminal/explain.ts';
import { criteria } from '../../suites/acceptance.ts';
import { loadCatalogue, plannedCheckOf } from '../../suites/runner/catalogue/load-catalogue.ts';
import { didYouMean } from '../../suites/runner/nearest.ts';
import { UsageError } from '../../suites/runner/usage-error.ts';
import type { Output } from '../output.ts';
import { SUITES_FOLDER } from '../places.ts';

export async function explain(id: string, options: { json?: true }, output: Output): Promise<number> {
  const checks = (await loadCatalogue(SUITES_FOLDER)).map(plannedCheckOf);
  const check = checks.find((candidate) => candidate.id === id);
  if (!check)
    throw new UsageError(
      `There is no check "${id}".${didYouMean(
        id,
        checks.map((known) => known.id),
      )} \`plumbline list\` prints them all.`,
    );
  if (options.json) output.line(JSON.stringify(check, null, 2));
  else output.lines(explainLines(check, { criteria, rulings: [...rulings] }, output.paint));
  return 0;
}
