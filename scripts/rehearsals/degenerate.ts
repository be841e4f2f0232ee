import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runPlumbline } from './plumbline.ts';
import type { Tally } from './tally.ts';

const TARGET = fileURLToPath(new URL('../honesty/degenerate/target.yaml', import.meta.url));

/** No patience runs out check by check. The last three let the admin in, so that there is more to be waited for. */
const WITHIN_S = 20;
const LONGER_S = 60;

/** What a port may answer that is no such platform at all, and what each has to come to. */
const MANNERS = {
  'answers-200': { exitCode: 1, withinS: WITHIN_S },
  'answers-500': { exitCode: 1, withinS: WITHIN_S },
  echoes: { exitCode: 1, withinS: WITHIN_S },
  'never-answers': { exitCode: 2, withinS: WITHIN_S },
  'closes-every-connection': { exitCode: 2, withinS: WITHIN_S },
  'dies-at-the-third-request': { exitCode: 1, withinS: WITHIN_S },
  'lets-anybody-in': { exitCode: 1, withinS: LONGER_S },
  'recites-lawful-answers': { exitCode: 1, withinS: LONGER_S },
  'dies-once-the-admin-is-in': { exitCode: 1, withinS: LONGER_S },
} as const;

/** Whole runs of servers that are no such platform: each its verdict, and soon. */
export async function degenerate(most: number, folder: string, tally: Tally): Promise<void> {
  for (const [manner, { exitCode, withinS }] of Object.entries(MANNERS).slice(0, most)) {
    const { code, ms, report } = await runPlumbline(join(folder, manner), [`${TARGET}+${manner}`]);
    tally.note(
      code === exitCode && ms <= withinS * 1_000,
      `${manner}: exit ${String(code)} of ${String(exitCode)}, ${(ms / 1000).toFixed(1)} s of ${String(withinS)}, ${report?.sentence ?? 'no report'}`,
    );
  }
}
