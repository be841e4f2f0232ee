import { checkListLines, criterionListLines } from '../../reports/terminal/list.ts';
import { criteria, excluded } from '../../suites/acceptance.ts';
import { loadCatalogue, plannedCheckOf } from '../../suites/runner/catalogue/load-catalogue.ts';
import type { Output } from '../output.ts';
import { SUITES_FOLDER } from '../places.ts';

export async function list(options: { criteria?: true; json?: true }, output: Output): Promise<number> {
  const checks = (await loadCatalogue(SUITES_FOLDER)).map(plannedCheckOf);
  if (options.json)
    output.line(JSON.stringify(options.criteria ? { criteria, excluded } : { checks }, null, 2));
  else
    output.lines(
      options.criteria
        ? criterionListLines(criteria, excluded, output.paint)
        : checkListLines(checks, output.paint),
    );
  return 0;
}
