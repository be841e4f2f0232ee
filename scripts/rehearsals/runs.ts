import type { Tally } from './tally.ts';
import { noteSpread, wholeRun } from './whole-run.ts';

/** Whole runs of the reference, one after another: each conformant. */
export async function runs(times: number, folder: string, tally: Tally): Promise<void> {
  const took: number[] = [];
  for (let number = 1; number <= times; number++)
    took.push(await wholeRun(`run ${String(number)}`, 'reference', folder, tally));
  noteSpread(took, tally);
}
