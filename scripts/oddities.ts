import { globSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Oddity } from '../reference-impl/oddities/oddity.ts';
import { ODDITIES_FOLDER } from './places.ts';

/** A lawful but unusual variant of the reference, run as `reference+<name>`. */
export type KnownOddity = Pick<Oddity, 'sentence' | 'tempts'> & { readonly name: string };

export async function allOddities(): Promise<KnownOddity[]> {
  const files = globSync(join(ODDITIES_FOLDER, '*.ts'))
    .sort()
    .filter((file) => !/\/oddity\.ts$|\.test\.ts$/.test(file));
  return Promise.all(
    files.map(async (file) => {
      const { default: oddity } = (await import(file)) as { default: Oddity };
      return { ...oddity, name: parse(file).name };
    }),
  );
}
