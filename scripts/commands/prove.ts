import { randomInt } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildReport } from '../../reports/json/build-report.ts';
import { gaps, provenFindings } from '../../reports/proof/build-proof.ts';
import { judgeTrial } from '../../reports/proof/judge-trial.ts';
import { proofPage } from '../../reports/proof/proof-page.ts';
import type { Proof, ProvenTrial } from '../../reports/proof/proof.ts';
import { readRecord } from '../../reports/record/read-record.ts';
import { writeReports } from '../../reports/write.ts';
import { plannedCheckOf } from '../../suites/runner/catalogue/load-catalogue.ts';
import { selectChecks } from '../../suites/runner/catalogue/select-checks.ts';
import type { Out } from '../../suites/runner/keeper/out-folder.ts';
import { runTrials, type TrialsEnd } from '../../suites/runner/keeper/run-trials.ts';
import { endings } from '../endings.ts';
import { ourSuites } from '../our-suites.ts';
import type { Output } from '../output.ts';
import { PROOFS_FOLDER, TOOL } from '../places.ts';
import { BEYOND } from '../proof/beyond.ts';
import { mustFitSomething, planProof, type PlannedTrial } from '../proof/plan-proof.ts';
import { sayProof } from '../proof/say-proof.ts';
import { sayTrial } from '../proof/say-trial.ts';
import { PROVEN_ON, trialsOf } from '../proof/trials-of.ts';
import { allVariants } from '../variants.ts';
import { PROFILES } from '../../suites/kit/words.ts';

export interface ProveOptions {
  readonly fault?: string[];
  readonly check?: string[];
  readonly jobs: number;
  readonly full?: true;
  readonly seed?: number;
  readonly out?: string;
  readonly json?: true;
}

const FILES = { json: 'proof.json', html: 'proof.html' } as const;
/** As after Ctrl-C in a run. */
const INCOMPLETE = 2;

/** Tries the faults and oddities of the reference; exit 1 when something stands against the proof. */
export async function prove(options: ProveOptions, output: Output, argv: readonly string[]): Promise<number> {
  const started = Date.now();
  const { fault = [], check = [], full = false, seed = randomInt(2 ** 31), json = false } = options;
  const suites = await ourSuites();
  const variants = await allVariants();
  mustFitSomething(fault, variants);
  const selection = { phases: [], checks: check, profiles: [], priorities: [] };
  const asked = selectChecks(suites.catalogue, selection, PROFILES, suites);
  const planned = planProof(variants, suites.catalogue, { variants: fault, checks: check, full, seed });
  if (planned.length === 0) {
    output.error('Not proven: no fault names a finding of these checks.');
    return 1;
  }
  const ending = endings(false);
  const { folder, troubles, trials } = await tried(
    planned,
    trialsOf(planned, suites, seed),
    { ...options, seed },
    ending.signal,
    {
      ...output,
      line: (text) => (json ? undefined : output.line(text)),
    },
  );
  const unfinished = planned.length - trials.length;
  const proof: Proof = {
    schemaVersion: 1,
    tool: { name: TOOL.name, version: TOOL.version },
    target: PROVEN_ON,
    command: ['plumbline', ...argv],
    seed,
    durationMs: Date.now() - started,
    whole: fault.length === 0 && unfinished === 0,
    trials,
    findings: provenFindings(asked.map(plannedCheckOf), trials, BEYOND),
    troubles: [...troubles, ...(unfinished === 0 ? [] : [`${String(unfinished)} trials were not over.`])],
  };
  writeFileSync(join(folder, FILES.json), `${JSON.stringify(proof, null, 2)}\n`);
  writeFileSync(join(folder, FILES.html), proofPage(proof));
  if (json) output.line(JSON.stringify(proof, null, 2));
  else output.lines([...sayProof(proof, output.paint), ...placesOf(folder)]);
  if (ending.interrupted()) return INCOMPLETE;
  return Object.keys(gaps(proof)).length > 0 ? 1 : 0;
}

/** Runs the trials, and judges and says each as it ends. */
async function tried(
  planned: readonly PlannedTrial[],
  trials: ReturnType<typeof trialsOf>,
  { jobs, out, seed }: Pick<ProveOptions, 'jobs' | 'out'> & { readonly seed: number },
  signal: AbortSignal,
  output: Output,
): Promise<TrialsEnd & { readonly trials: ProvenTrial[] }> {
  const judged: Promise<ProvenTrial>[] = [];
  const byName = new Map(planned.map((trial) => [trial.variant.name, trial]));
  output.line(output.paint.quiet(`${String(planned.length)} trials, seed ${String(seed)}`));
  const end = await runTrials(
    { trials, jobs, mark: FILES.json, out: outOf(out) },
    (name, folder) => {
      const trial = byName.get(name);
      if (trial) judged.push(provenTrial(trial, folder).then((proven) => said(proven)));
    },
    signal,
  );
  function said(proven: ProvenTrial): ProvenTrial {
    output.line(sayTrial(proven, output.paint));
    output.status(`${String(judged.length)} of ${String(planned.length)}`);
    return proven;
  }
  const all = await Promise.all(judged);
  output.status('');
  return { ...end, trials: all.sort((a, b) => a.name.localeCompare(b.name)) };
}

/** What went as it should needs no evidence; the rest gets its report. */
async function provenTrial({ variant }: PlannedTrial, folder: string): Promise<ProvenTrial> {
  const judged = judgeTrial(variant, buildReport(await readRecord(folder)));
  if (judged.outcome !== 'as it should') {
    await writeReports(folder);
    return { ...judged, folder };
  }
  rmSync(folder, { recursive: true, force: true });
  return judged;
}

const outOf = (out: string | undefined): Out =>
  out === undefined ? { kind: 'under', folder: PROOFS_FOLDER } : { kind: 'exactly', folder: resolve(out) };

const placesOf = (folder: string): string[] => [
  `matrix  ${pathToFileURL(join(folder, FILES.html)).href}`,
  `json    ${pathToFileURL(join(folder, FILES.json)).href}`,
];
