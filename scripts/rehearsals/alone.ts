import { join } from 'node:path';
import { runPlumbline } from './plumbline.ts';
import type { Tally } from './tally.ts';

/** A sample of the checks has the same verdict alone as in the full run; the full run the same at any number of jobs. */
export async function alone(sample: number, folder: string, tally: Tally): Promise<void> {
  const full = await runPlumbline(join(folder, 'full'), ['--jobs', '4']);
  const verdicts = new Map(full.report?.checks.map(({ id, verdict }) => [id, verdict]));
  const single = await runPlumbline(join(folder, 'jobs-1'), ['--jobs', '1']);
  const differing = single.report?.checks
    .filter(({ id, verdict }) => verdicts.get(id) !== verdict)
    .map(({ id }) => id) ?? ['no report'];
  tally.note(
    differing.length === 0 && verdicts.size > 0,
    `the full run at --jobs 1 and --jobs 4: ${verdicts.size} checks, ${differing.length} differ ${differing.join(', ')}`,
  );
  for (const id of spread([...verdicts.keys()], sample)) {
    const { report } = await runPlumbline(join(folder, id.replace('/', '-')), ['--check', id]);
    const verdict = report?.checks[0]?.verdict;
    tally.note(
      verdict === verdicts.get(id),
      `${id}: ${verdict ?? 'no report'} alone, ${verdicts.get(id) ?? 'absent'} in the full run`,
    );
  }
}

/** Evenly over the catalogue, so that every phase is in the sample. */
function spread(ids: readonly string[], count: number): string[] {
  const step = Math.max(1, ids.length / count);
  return Array.from(
    { length: Math.min(count, ids.length) },
    (_, index) => ids[Math.floor(index * step)] ?? '',
  );
}
