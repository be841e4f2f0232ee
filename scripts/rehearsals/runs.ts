import { join } from 'node:path';
import { runPlumbline } from './plumbline.ts';
import type { Tally } from './tally.ts';

/** Whole runs of the reference, one after another: each conformant. */
export async function runs(times: number, folder: string, tally: Tally): Promise<void> {
  const took: number[] = [];
  for (let number = 1; number <= times; number++) {
    const { code, ms, report } = await runPlumbline(join(folder, `run-${number}`), []);
    took.push(ms);
    const red =
      report?.checks
        .filter(({ verdict }) => ['fail', 'error', 'blocked', 'flaky'].includes(verdict))
        .map(({ id, verdict }) => `${id} ${verdict}`) ?? [];
    tally.note(
      code === 0 && report?.verdict === 'conformant',
      `run ${number}: ${report?.verdict ?? 'no report'}, exit ${code}, ${(ms / 1000).toFixed(1)} s ${red.join(', ')}`,
    );
  }
  const sorted = took.toSorted((a, b) => a - b);
  tally.note(
    true,
    `${times} runs: median ${seconds(sorted[Math.floor(times / 2)])}, from ${seconds(sorted[0])} to ${seconds(sorted.at(-1))}`,
  );
}

const seconds = (ms = 0): string => `${(ms / 1000).toFixed(1)} s`;
