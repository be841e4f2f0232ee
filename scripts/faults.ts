import { globSync } from 'node:fs';
import { join, parse } from 'node:path';
import { FAULTS_FOLDER } from './places.ts';

/** A deliberate fault of the reference, run as `reference+<name>`. */
export interface KnownFault {
  readonly name: string;
  /** What is wrong. */
  readonly sentence: string;
  /** `check id › sentence`. */
  readonly caughtBy: readonly string[];
  /** Checks, or patterns of them, that lawfully fall with it, too. */
  readonly spills?: readonly string[];
}

export async function allFaults(): Promise<KnownFault[]> {
  const files = globSync(join(FAULTS_FOLDER, '*.ts'))
    .sort()
    .filter((file) => !/\/fault\.ts$|\.test\.ts$/.test(file));
  return Promise.all(
    files.map(async (file) => {
      const { default: fault } = (await import(file)) as { default: Omit<KnownFault, 'name'> };
      return { ...fault, name: parse(file).name };
    }),
  );
}
