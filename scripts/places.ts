import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const inRepository = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where proofs are kept, below the working directory. */
export const PROOFS_FOLDER = resolve('reports', 'proofs');
export const SUITES_FOLDER = inRepository('suites');
/** One file for each version of the suite that was released. */
export const RELEASES_FOLDER = inRepository('suites/catalogue/releases');
export const CONTRACT_PAGE = inRepository('fixtures/contract/contract.md');
export const FAULTS_FOLDER = inRepository('reference-impl/faults');
export const ODDITIES_FOLDER = inRepository('reference-impl/oddities');
export const TARGETS_FOLDER = inRepository('fixtures/targets');

interface PackageFile {
  readonly name: string;
  readonly version: string;
}

export const TOOL: PackageFile = JSON.parse(
  readFileSync(inRepository('package.json'), 'utf8'),
) as PackageFile; // our own
