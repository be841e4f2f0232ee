// Writes down the catalogue of the version in package.json, from then on a promise: `node scripts/release-catalogue.ts`.
// `--again` rewrites that of a version that nobody has yet.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brokenPromises } from '../suites/runner/catalogue/broken-promises.ts';
import { loadCatalogue } from '../suites/runner/catalogue/load-catalogue.ts';
import { nameProblems } from '../suites/runner/catalogue/name-problems.ts';
import { nextRelease } from '../suites/runner/catalogue/next-release.ts';
import { readReleases } from '../suites/runner/catalogue/release.ts';
import { PAST_NAMES } from './our-suites.ts';
import { RELEASES_FOLDER, SUITES_FOLDER, TOOL } from './places.ts';

const { again } = parseArgs({ options: { again: { type: 'boolean', default: false } } }).values;
const file = join(RELEASES_FOLDER, `${TOOL.version}.json`);
const catalogue = await loadCatalogue(SUITES_FOLDER);
const others = readReleases(RELEASES_FOLDER).filter(({ version }) => version !== TOOL.version);
const problems = [
  ...(existsSync(file) && !again
    ? [`${file} is there: a release is not changed. --again, if nobody has that version yet.`]
    : []),
  ...nameProblems(catalogue, PAST_NAMES),
  ...others.flatMap((release) => brokenPromises(release, catalogue, PAST_NAMES)),
];
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exit(1);
}
const release = nextRelease(TOOL.version, catalogue, others, PAST_NAMES);
writeFileSync(file, `${JSON.stringify(release, null, 2)}\n`);
process.stdout.write(`${file}: ${String(catalogue.length)} checks\n`);
