import type { KnownCatalogue } from '../reports/record/catalogue-problems.ts';
import { catalogueDigest, plannedCheckOf } from '../suites/runner/catalogue/load-catalogue.ts';
import { ourSuites } from './our-suites.ts';

/** The catalogue by which records are read again. */
export async function ourCatalogue(): Promise<KnownCatalogue> {
  const { catalogue } = await ourSuites();
  return { digest: catalogueDigest(catalogue), checks: catalogue.map(plannedCheckOf) };
}
