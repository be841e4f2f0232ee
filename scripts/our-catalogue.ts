import type { KnownCatalogue } from '../reports/record/catalogue-problems.ts';
import type { RecordHeader } from '../suites/kit/record.ts';
import { plannedCheckOf } from '../suites/runner/catalogue/load-catalogue.ts';
import type { Suites } from '../suites/runner/plan-run.ts';
import { UsageError } from '../suites/runner/usage-error.ts';
import { ourSuites } from './our-suites.ts';

/** The catalogue by which this record is read again: today's, or that of the release to which its run was pinned. */
export async function ourCatalogue({
  catalogue: { pinned, release },
}: Pick<RecordHeader, 'catalogue'>): Promise<KnownCatalogue> {
  const { catalogue, judgedBy } = await (pinned && release !== undefined
    ? pinnedOrToday(release)
    : ourSuites());
  return { digest: judgedBy?.digest ?? '', checks: catalogue.map(plannedCheckOf) };
}

/** A release that we do not know is another catalogue than ours, and is said to be. */
async function pinnedOrToday(release: string): Promise<Suites> {
  try {
    return await ourSuites(release);
  } catch (error) {
    if (error instanceof UsageError) return ourSuites();
    throw error;
  }
}
