import { rmSync, writeFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildReport } from '../../reports/json/build-report.ts';
import { gaps, provenFindings } from '../../reports/proof/build-proof.ts';
import { checkOf, judgeTrial } from '../../reports/proof/judge-trial.ts';
import { proofPage } from '../../reports/proof/proof-page.ts';
import type { Proof, ProvenTrial } from '../../reports/proof/proof.ts';
import { readRecord } from '../../reports/record/read-record.ts';
import { writeReports } from '../../reports/write.ts';
import { runTrials, type Trial } from '../../suites/runner/keeper/run-trials.ts';
import { plannedCheckOf } from '../../suites/runner/catalogue/load-catalogue.ts';
import { planRun, type Suites } from '../../suites/runner/plan-run.ts';
import { readTarget, variantsOf, withVariant } from '../../suites/runner/target/read-target.ts';
import { UsageError } from '../../suites/runner/usage-error.ts';
import { endings } from '../endings.ts';
import { ourSuites } from '../our-suites.ts';
import type { Output } from '../output.ts';
import { patienceOf } from '../patience-option.ts';
import { TARGETS_FOLDER, TOOL } from '../places.ts';
import { planProof, type PlannedTrial } from '../proof/plan-proof.ts';
import { sayTrial } from '../proof/say-trial.ts';
import { allVariants } from '../variants.ts';

export interface ProveOptions {
  readonly fault?: string[];
  readonly check?: string[];
  readonly jobs: number;
  readonly full?: true;
  readonly seed?: number;
  readonly out?: string;
  readonly json?: true;
}

const PROOFS_FOLDER = join('reports', 'proofs');
const FILES = { json: 'proof.json', html: 'proof.html' } as const;
/** Checks of one trial at once: its worlds are few, and other trials run beside it. */
const CHECKS_AT_ONCE = 4;

/** Tries every fault and oddity of the reference; exit 1 when one is missed, or a finding catches none. */
export async function prove(options: ProveOptions, output: Output, argv: readonly string[]): Promise<number> {
  const started = Date.now();
  const suites = await ourSuites();
  const seed = options.seed ?? randomInt(2 ** 31);
  const { fault = [], check = [], full = false } = options;
  const wish = { variants: fault, checks: check, full, seed };
  const planned = planProof(await allVariants(), suites.catalogue, wish);
  if (planned.length === 0)
    throw new UsageError(
      'Nothing is left to prove: no fault or oddity fits. `plumbline list --faults` prints them all.',
    );
  const ending = endings(false);
  const over: Promise<ProvenTrial>[] = [];
  const say = (line: string): void => {
    if (options.json !== true) output.line(line);
  };
  say(output.paint.quiet(`${String(planned.length)} trials, seed ${String(seed)}`));
  const { folder, troubles } = await runTrials(
    {
      trials: trialsOf(planned, suites, seed),
      jobs: options.jobs,
      mark: FILES.json,
      out:
        options.out === undefined
          ? { kind: 'under', folder: resolve(PROOFS_FOLDER) }
          : { kind: 'exactly', folder: resolve(options.out) },
    },
    {
      begun: () => undefined,
      over: (name, place) => {
        const trial = planned.find(({ variant }) => variant.name === name);
        if (!trial) return;
        const judged = provenTrial(trial, place);
        over.push(judged);
        void judged.then((proven) => {
          say(sayTrial(proven, output.paint));
          output.status(`${String(over.length)} of ${String(planned.length)}`);
        });
      },
    },
    ending.signal,
  );
  const trials = (await Promise.all(over)).sort((a, b) => a.name.localeCompare(b.name));
  const unfinished = planned.length - trials.length;
  const proof: Proof = {
    schemaVersion: 1,
    tool: { name: TOOL.name, version: TOOL.version },
    target: 'reference',
    command: ['plumbline', ...argv],
    seed,
    durationMs: Date.now() - started,
    whole: fault.length === 0 && check.length === 0 && unfinished === 0,
    trials,
    findings: provenFindings(suites.catalogue.map(plannedCheckOf), trials),
    troubles: [...troubles, ...(unfinished === 0 ? [] : [`${String(unfinished)} trials were not over.`])],
  };
  writeFileSync(join(folder, FILES.json), `${JSON.stringify(proof, null, 2)}\n`);
  writeFileSync(join(folder, FILES.html), proofPage(proof));
  output.status('');
  return shown(proof, folder, options.json === true, output);
}

function trialsOf(planned: readonly PlannedTrial[], suites: Suites, seed: number): Trial[] {
  const target = readTarget('reference', TARGETS_FOLDER, process.cwd());
  const variants = variantsOf(target);
  // A trial's record names its checks; the plan's criteria are not what it is about.
  const bare = { ...suites, criteria: [], excluded: [], rulings: [] };
  return planned.map(({ variant, checks }) => {
    const plan = planRun(
      {
        target: withVariant(target, variant.name, variants),
        selection: { phases: [], checks, profiles: [], priorities: [] },
        seed,
        jobs: CHECKS_AT_ONCE,
        database: 'embedded',
        ...patienceOf(target, []),
        failFast: false,
        keepGoing: true,
        requireProfiles: [],
        keep: false,
        out: { kind: 'exactly', folder: '' },
        command: ['plumbline', 'run', `reference+${variant.name}`, '--check', checks.join(',')],
      },
      bare,
    );
    return {
      name: variant.name,
      plan,
      mayFail: variant.caughtBy.map(checkOf),
    };
  });
}

/** What went as it should needs no evidence; the rest gets its report. */
async function provenTrial({ variant }: PlannedTrial, folder: string): Promise<ProvenTrial> {
  const report = buildReport(await readRecord(folder));
  const judged = judgeTrial(variant, report);
  if (judged.outcome !== 'as it should') {
    await writeReports(folder);
    return { ...judged, folder };
  }
  rmSync(folder, { recursive: true, force: true });
  return judged;
}

function shown(proof: Proof, folder: string, json: boolean, output: Output): number {
  const against = gaps(proof);
  const bad = Object.keys(against).length > 0;
  if (json) {
    output.line(JSON.stringify(proof, null, 2));
    return bad ? 1 : 0;
  }
  for (const [group, sentences] of Object.entries(against))
    output.lines([
      '',
      output.paint.bad(`${group} (${String(sentences.length)})`),
      ...sentences.map((each) => `  ${each}`),
    ]);
  const faults = proof.trials.filter(({ kind }) => kind === 'fault').length;
  const must = proof.findings.filter(({ level }) => level === 'MUST');
  const caught = must.filter((finding) => finding.caught.length > 0).length;
  output.lines([
    '',
    bad ? output.paint.bad('Not proven') : output.paint.good('Proven'),
    `${String(faults)} faults, ${String(proof.trials.length - faults)} oddities; ${String(caught)} of ${String(must.length)} MUST findings caught one`,
    `${(proof.durationMs / 1000).toFixed(0)} s, seed ${String(proof.seed)}`,
    '',
    `matrix  ${pathToFileURL(join(folder, FILES.html)).href}`,
    `json    ${pathToFileURL(join(folder, FILES.json)).href}`,
  ]);
  return bad ? 1 : 0;
}
