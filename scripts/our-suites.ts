import { rulings } from '../fixtures/contract/rulings.ts';
import { criteria, excluded } from '../suites/acceptance.ts';
import { coverCriteria } from '../suites/runner/catalogue/cover-criteria.ts';
import { loadCatalogue } from '../suites/runner/catalogue/load-catalogue.ts';
import type { Suites } from '../suites/runner/plan-run.ts';
import { SUITES_FOLDER, TOOL } from './places.ts';

/** The suites of this repository, with the plan's criteria and the rulings beside them. */
export async function ourSuites(): Promise<Suites> {
  const catalogue = await loadCatalogue(SUITES_FOLDER);
  return {
    folder: SUITES_FOLDER,
    catalogue,
    tool: { name: TOOL.name, version: TOOL.version },
    criteria: coverCriteria(criteria, catalogue),
    excluded,
    rulings: rulings.map(({ id, ruling }) => ({ id, ruling })),
  };
}
