import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { seededOrder } from '../../suites/runner/worker/seeded-order.ts';
import { assertionsIn, checksOf, type Assertion } from './assertions.ts';
import { copyOfRepository } from './copy-of-repository.ts';
import { startPlumbline } from './plumbline.ts';
import type { Tally } from './tally.ts';

/** In a copy, one assertion after another is taken out of the checks: `prove` of the checks concerned notices each. */
export async function mutants(
  most: number,
  folder: string,
  tally: Tally,
  only: readonly string[],
): Promise<void> {
  const copy = copyOfRepository(folder);
  const seed = Number(only[0] ?? Date.now() % 2 ** 31);
  const suites = join(copy, 'suites');
  for (const assertion of seededOrder(assertionsIn(suites), seed).slice(0, most))
    await without(assertion, copy, folder, tally);
  tally.note(true, `drawn from seed ${String(seed)}`);
}

async function without(assertion: Assertion, copy: string, folder: string, tally: Tally): Promise<void> {
  const { file, start, end, line, text } = assertion;
  const whole = readFileSync(file, 'utf8');
  const checks = await checksOf(file, join(copy, 'suites'));
  writeFileSync(file, `${whole.slice(0, start)}undefined${whole.slice(end)}`);
  const { exit, said } = startPlumbline(
    ['prove', '--check', checks.join(','), '--out', join(folder, `mutant-${String(start)}`)],
    {},
    join(copy, 'scripts/plumbline.mjs'),
  );
  const { code } = await exit;
  writeFileSync(file, whole);
  tally.note(
    code === 1,
    `${relative(copy, file)}:${String(line)}: ${code === 1 ? 'noticed' : `exit ${String(code)}`} without ${text.replace(/\s+/g, ' ').slice(0, 90)}${code === 1 || code === 0 ? '' : `\n${said().slice(-600)}`}`,
  );
}
