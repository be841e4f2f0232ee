import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allOddities, type KnownOddity } from '../oddities.ts';
import { copyOfRepository } from './copy-of-repository.ts';
import { readReport, startPlumbline } from './plumbline.ts';
import { spread } from './spread.ts';
import type { Tally } from './tally.ts';

/** Runs at once: a run waits more than it computes. Each lane edits a copy of its own. */
const LANES = 2;

type Judged = 'passes' | 'fails' | 'is not judged';

/**
 * Each oddity's check, rewritten in a copy to the habit of the reference: it passes on the reference still, and fails
 * on the oddity. So the oddity is there for something, and the check as it stands is fair.
 */
export async function habits(
  most: number,
  folder: string,
  tally: Tally,
  only: readonly string[],
): Promise<void> {
  const all = (await allOddities()).filter(({ name }) => only.length === 0 || only.includes(name));
  const waiting = spread(all, most);
  const lane = async (number: number): Promise<void> => {
    const copy = copyOfRepository(folder, `copy-${String(number)}`);
    for (let oddity = waiting.shift(); oddity; oddity = waiting.shift())
      await withTheHabit(oddity, copy, folder, tally);
  };
  await Promise.all(Array.from({ length: Math.min(LANES, waiting.length) }, (_, number) => lane(number)));
}

async function withTheHabit(
  { name, tempts }: KnownOddity,
  copy: string,
  folder: string,
  tally: Tally,
): Promise<void> {
  const { check, habit, rewrite } = tempts;
  const file = join(copy, rewrite.file);
  const whole = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    whole.replace(rewrite.from, () => rewrite.to),
  );
  const judged = (target: string): Promise<Judged> =>
    judge(check, target, join(folder, `${name}-${target === 'reference' ? 'plain' : 'odd'}`), copy);
  const plain = await judged('reference');
  const odd = await judged(`reference+${name}`);
  writeFileSync(file, whole);
  tally.note(
    plain === 'passes' && odd === 'fails',
    `${name}: ${check}, rewritten, ${plain} on the reference and ${odd} on the oddity ("${habit}")`,
  );
}

/** Only a judged failure is one: not a crash, a time-out or a blocked finding. */
async function judge(check: string, target: string, out: string, copy: string): Promise<Judged> {
  const launcher = join(copy, 'scripts/plumbline.mjs');
  const { exit } = startPlumbline(['run', target, '--check', check, '--out', out], {}, launcher);
  await exit;
  const seen = readReport(out)?.checks.find(({ id }) => id === check);
  if (seen?.verdict === 'pass') return 'passes';
  const failed = seen?.findings.some(({ verdict, refused }) => verdict === 'fail' && refused === undefined);
  return failed === true ? 'fails' : 'is not judged';
}
