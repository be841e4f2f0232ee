import { rulings } from '../fixtures/contract/rulings.ts';
import { criteria, excluded } from '../suites/acceptance.ts';
import { loadCatalogue } from '../suites/runner/catalogue/load-catalogue.ts';
import type { Suites } from '../suites/runner/plan-run.ts';
import { SUITES_FOLDER, TOOL } from './places.ts';

/** The suites of this repository, with the plan's criteria and the rulings beside them. */
export async function ourSuites(): Promise<Suites> {
  return {
    folder: SUITES_FOLDER,
    catalogue: await loadCatalogue(SUITES_FOLDER),
    tool: { name: TOOL.name, version: TOOL.version },
    criteria,
    excluded,
    rulings: rulings.map(({ id, ruling }) => ({ id, ruling })),
  };
}
