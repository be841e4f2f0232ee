// Runs checks that were made to go wrong, by the same keeper as every run; exits with the verdict's code.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeReports } from '../../reports/write.ts';
import { PATIENCE } from '../../suites/kit/patience.ts';
import { judgedBy } from '../../suites/runner/catalogue/judged-by.ts';
import { CAPABILITIES } from '../../suites/kit/words.ts';
import { loadCatalogue } from '../../suites/runner/catalogue/load-catalogue.ts';
import { readReleases } from '../../suites/runner/catalogue/release.ts';
import { runTarget } from '../../suites/runner/keeper/run-target.ts';
import { planRun } from '../../suites/runner/plan-run.ts';
import { readTarget } from '../../suites/runner/target/read-target.ts';

// `<out> <names…>`; with `--released` against the release in `releases/`, with `--catalogue` pinned to it.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    released: { type: 'boolean' },
    catalogue: { type: 'string' },
    check: { type: 'string', multiple: true, default: [] },
  },
});
const [out = '', ...named] = positionals;
// What is named after the folder: checks, and capabilities that the target claims.
const claimed = CAPABILITIES.filter((capability) => named.includes(capability));
const folder = join(import.meta.dirname, 'suites');
const target = readTarget(join(import.meta.dirname, 'target.yaml'), folder, folder);
const catalogue = (await loadCatalogue(folder)).filter(({ id }) => named.includes(id.split('/')[1] ?? ''));
const releases =
  values.released || values.catalogue ? readReleases(join(import.meta.dirname, 'releases')) : [];
const past = { renamed: { 'honesty/passed-once': 'honesty/passes' }, withdrawn: {} };
const plan = planRun(
  {
    target: { ...target, capabilities: claimed },
    selection: { phases: [], checks: values.check, profiles: [], priorities: [] },
    seed: 1,
    jobs: 2,
    database: 'embedded',
    patience: PATIENCE,
    patienceGiven: [],
    failFast: false,
    keepGoing: false,
    requireProfiles: [],
    keep: false,
    out: { kind: 'exactly', folder: resolve(out) },
    command: ['plumbline', 'run'],
  },
  {
    folder,
    ...judgedBy(catalogue, releases, past, values.catalogue),
    past,
    tool: { name: 'honesty', version: '0' },
    criteria: [],
    excluded: [],
    rulings: [],
  },
);
const nothing = (): void => undefined;
const runDirectory = await runTarget(
  plan,
  { begun: nothing, line: nothing, over: nothing, standing: nothing },
  new AbortController().signal,
  () => false,
);
const { exitCode } = await writeReports(runDirectory);
process.exit(exitCode);
