import { globSync } from 'node:fs';
import { matchesGlob, join, parse } from 'node:path';
import type { Variant } from '../reports/proof/judge-trial.ts';
import { allFaults } from './faults.ts';
import { ODDITIES_FOLDER } from './places.ts';

/** All deliberate variants of the reference: the wrong ones, and the lawful but unusual ones. */
export async function allVariants(): Promise<Variant[]> {
  const faults = (await allFaults()).map(({ spills = [], ...fault }) => ({
    ...fault,
    kind: 'fault' as const,
    spills: (check: string) => spills.some((pattern) => matchesGlob(check, pattern)),
  }));
  return [...faults, ...(await allOddities())];
}

async function allOddities(): Promise<Variant[]> {
  const files = globSync(join(ODDITIES_FOLDER, '*.ts'))
    .sort()
    .filter((file) => !/\/oddity\.ts$|\.test\.ts$/.test(file));
  return Promise.all(
    files.map(async (file) => {
      const { default: oddity } = (await import(file)) as { default: { sentence: string } };
      const name = parse(file).name;
      return { name, kind: 'oddity' as const, sentence: oddity.sentence, caughtBy: [], spills: () => false };
    }),
  );
}
