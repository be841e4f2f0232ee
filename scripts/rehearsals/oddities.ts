import { globSync } from 'node:fs';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spread } from './spread.ts';
import type { Tally } from './tally.ts';
import { wholeRun } from './whole-run.ts';

const ODDITIES = fileURLToPath(new URL('../../reference-impl/oddities/', import.meta.url));

/** Each lawful but unusual variant of the reference, whole: conformant like the reference itself. */
export async function oddities(
  most: number,
  folder: string,
  tally: Tally,
  only: readonly string[],
): Promise<void> {
  const names = globSync(join(ODDITIES, '*.ts'))
    .map((file) => parse(file).name)
    .filter((name) => name !== 'oddity' && (only.length === 0 || only.includes(name)))
    .sort();
  for (const name of spread(names, most)) await wholeRun(name, `reference+${name}`, folder, tally);
}
