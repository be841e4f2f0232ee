import { rulings } from '../fixtures/contract/rulings.ts';
import { criteria, excluded } from '../suites/acceptance.ts';
import { RENAMED } from '../suites/catalogue/renamed.ts';
import { WITHDRAWN } from '../suites/catalogue/withdrawn.ts';
import { coverCriteria } from '../suites/runner/catalogue/cover-criteria.ts';
import { judgedBy } from '../suites/runner/catalogue/judged-by.ts';
import { loadCatalogue } from '../suites/runner/catalogue/load-catalogue.ts';
import type { PastNames } from '../suites/runner/catalogue/past-names.ts';
import { readReleases } from '../suites/runner/catalogue/release.ts';
import type { Suites } from '../suites/runner/plan-run.ts';
import { RELEASES_FOLDER, SUITES_FOLDER, TOOL } from './places.ts';

/** What became of the names that checks and findings of this repository once had. */
export const PAST_NAMES: PastNames = { renamed: RENAMED, withdrawn: WITHDRAWN };

/**
 * The suites of this repository, with the plan's criteria and the rulings beside them.
 * @param pinned the version of a release whose catalogue is asked for instead of today's
 * @throws UsageError when there is no such release
 */
export async function ourSuites(pinned?: string): Promise<Suites> {
  const all = await loadCatalogue(SUITES_FOLDER);
  const judged = judgedBy(all, readReleases(RELEASES_FOLDER), PAST_NAMES, pinned);
  return {
    folder: SUITES_FOLDER,
    ...judged,
    past: PAST_NAMES,
    tool: { name: TOOL.name, version: TOOL.version },
    criteria: coverCriteria(criteria, judged.catalogue),
    excluded,
    rulings: rulings.map(({ id, ruling }) => ({ id, ruling })),
  };
}
