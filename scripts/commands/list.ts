import { checkListLines, criterionListLines } from '../../reports/terminal/list.ts';
import { plannedCheckOf } from '../../suites/runner/catalogue/load-catalogue.ts';
import type { Output } from '../output.ts';
import { ourSuites } from '../our-suites.ts';

export async function list(
  options: { criteria?: true; catalogue?: string; json?: true },
  output: Output,
): Promise<number> {
  const { catalogue, criteria, excluded } = await ourSuites(options.catalogue);
  const checks = catalogue.map(plannedCheckOf);
  if (options.json)
    output.line(JSON.stringify(options.criteria ? { criteria, excluded } : { checks }, null, 2));
  else
    output.lines(
      options.criteria
        ? criterionListLines(criteria, checks, excluded, output.paint)
        : checkListLines(checks, output.paint),
    );
  return 0;
}
