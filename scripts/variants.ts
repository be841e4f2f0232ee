import { matchesGlob } from 'node:path';
import { checkOf, type Variant } from '../reports/proof/judge-trial.ts';
import { allFaults } from './faults.ts';
import { allOddities } from './oddities.ts';

/** All deliberate variants of the reference: the wrong ones, and the lawful but unusual ones. */
export async function allVariants(): Promise<Variant[]> {
  const faults = (await allFaults()).map(({ spills = [], ...fault }) => ({
    ...fault,
    kind: 'fault' as const,
    concerns: [...new Set(fault.caughtBy.map(checkOf))],
    spills: (check: string) => spills.some((pattern) => matchesGlob(check, pattern)),
  }));
  const oddities = (await allOddities()).map(({ name, sentence, tempts }) => ({
    name,
    sentence,
    kind: 'oddity' as const,
    caughtBy: [],
    concerns: [tempts.check],
    spills: () => false,
  }));
  return [...faults, ...oddities];
}
