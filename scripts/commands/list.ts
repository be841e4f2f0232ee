import { faultListLines } from '../../reports/terminal/fault-list.ts';
import { checkListLines, criterionListLines } from '../../reports/terminal/list.ts';
import { plannedCheckOf } from '../../suites/runner/catalogue/load-catalogue.ts';
import type { Output } from '../output.ts';
import { ourSuites } from '../our-suites.ts';
import { allVariants } from '../variants.ts';

interface ListOptions {
  readonly criteria?: true;
  readonly faults?: true;
  readonly catalogue?: string;
  readonly json?: true;
}

export async function list(options: ListOptions, output: Output): Promise<number> {
  const { catalogue, criteria, excluded } = await ourSuites(options.catalogue);
  const checks = catalogue.map(plannedCheckOf);
  if (options.faults) return listFaults(checks, options.json === true, output);
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

async function listFaults(
  checks: Parameters<typeof faultListLines>[1],
  json: boolean,
  output: Output,
): Promise<number> {
  const variants = await allVariants();
  if (json) output.line(JSON.stringify({ variants }, null, 2));
  else output.lines(faultListLines(variants, checks, output.paint));
  return 0;
}
