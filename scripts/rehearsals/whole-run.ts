import { join } from 'node:path';
import { runPlumbline } from './plumbline.ts';
import type { Tally } from './tally.ts';

const RED = ['fail', 'error', 'blocked', 'flaky'];

/** One whole run of this target, which has to be conformant. Resolves to how long it took, milliseconds. */
export async function wholeRun(name: string, target: string, folder: string, tally: Tally): Promise<number> {
  const { code, ms, report } = await runPlumbline(join(folder, name.replaceAll(' ', '-')), [target]);
  const red = (report?.checks ?? [])
    .filter(({ verdict }) => RED.includes(verdict))
    .map(({ id, verdict }) => `${id} ${verdict}`);
  tally.note(
    code === 0 && report?.verdict === 'conformant',
    `${name}: ${report?.verdict ?? 'no report'}, exit ${String(code)}, ${seconds(ms)} ${red.join(', ')}`,
  );
  return ms;
}

/** The median and the spread of what runs took. */
export function noteSpread(took: readonly number[], tally: Tally): void {
  const sorted = took.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  tally.note(
    true,
    `${String(took.length)} runs: median ${seconds(median)}, from ${seconds(sorted[0])} to ${seconds(sorted.at(-1))}`,
  );
}

const seconds = (ms = 0): string => `${(ms / 1000).toFixed(1)} s`;
