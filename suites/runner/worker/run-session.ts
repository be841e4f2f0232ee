import { join } from 'node:path';
import { appendLine } from '../record/record-writer.ts';
import type { RecordLine, RecordedFinding } from '../../kit/record.ts';
import { inPlanOrder, loadCatalogue, type CataloguedCheck } from '../catalogue/load-catalogue.ts';
import { LabRun } from '../lab/lab-run.ts';
import type { WorkerOrder } from '../keeper/worker-order.ts';
import { whyNotApplicable } from './available-controls.ts';
import type { KeeperLine } from './keeper-line.ts';
import { experiment, findingsOf, type Experiment } from './run-check.ts';
import { Worlds } from './worlds.ts';

/** How many failed checks are tried once more by themselves at the end: more than this is no flicker. */
const MOST_RERUNS = 5;

/** Runs checks in their worlds, and writes each finding to the record before anybody else hears of it. */
export class RunSession {
  readonly checks: readonly CataloguedCheck[];
  readonly #order: WorkerOrder;
  readonly #lab: LabRun;
  readonly #worlds: Worlds;
  readonly #keeper: KeeperLine;
  readonly #record: string;
  readonly #stopping = new AbortController();
  readonly #failed: CataloguedCheck[] = [];
  #gate: RecordedFinding | undefined;

  constructor(order: WorkerOrder, checks: readonly CataloguedCheck[], keeper: KeeperLine) {
    this.checks = checks;
    this.#order = order;
    this.#keeper = keeper;
    this.#record = join(order.runDirectory, 'record.ndjson');
    this.#lab = new LabRun(order, (sentence) => {
      this.#incident('note', sentence);
    });
    this.#worlds = new Worlds(this.#lab, this.#stopping.signal);
  }

  async run(checked: CataloguedCheck, attempt = 1): Promise<void> {
    if (this.#isOver()) return;
    const start = performance.now();
    this.#write({ kind: 'started', check: checked.id, at: new Date().toISOString(), attempt });
    const result = await this.#put(checked);
    if (this.#isOver()) return;
    if (result.kind === 'seen')
      this.#write({ kind: 'seen', check: checked.id, attempt, seen: result.seen as never });
    const findings = findingsOf(checked.id, checked.check, result, attempt);
    for (const finding of findings) this.#write(finding);
    this.#write({
      kind: 'finished',
      check: checked.id,
      attempt,
      at: new Date().toISOString(),
      durationMs: Math.round(performance.now() - start),
      ...outcomeOf(result),
    });
    this.#heed(checked, findings, attempt);
  }

  /** A check that failed among others is tried once more by itself: passing only then is `flaky`, and not a pass. */
  async again(): Promise<void> {
    // What fails where not even the first steps hold is no flicker either.
    if (this.#failed.length > MOST_RERUNS || this.#lab.firstSteps.areKnownToFail) return;
    for (const checked of this.#failed) await this.run(checked, 2);
  }

  /** Nothing is started any more, and what runs is not waited for. */
  stop(): void {
    this.#stopping.abort();
  }

  /** What stands, for a person who wants to look at it (`--keep`). Shown, never recorded. */
  async standing(): Promise<string[]> {
    const { adminPassword } = this.#lab.secrets;
    return [...(await this.#worlds.standing()), `admin password: ${adminPassword}`];
  }

  /**
   * For an end that must not take long: the evidence is written, databases on somebody else's server are removed.
   * Cells, the embedded server and the folders end with this process, which the keeper sees to.
   */
  async abandon(): Promise<void> {
    this.stop();
    this.#lab.recorder.flush();
    if (this.#order.database !== 'embedded') await this.#lab[Symbol.asyncDispose]();
  }

  #isOver(): boolean {
    return this.#stopping.signal.aborted;
  }

  async close(): Promise<void> {
    this.#lab.recorder.flush();
    await this.#worlds[Symbol.asyncDispose]();
    await this.#lab[Symbol.asyncDispose]();
  }

  async #put(checked: CataloguedCheck): Promise<Experiment> {
    const { check } = checked;
    const { target } = this.#order;
    const unclaimed = check.capabilities?.find((capability) => !target.capabilities.includes(capability));
    if (unclaimed !== undefined)
      return { kind: 'unsupported', cause: `The target does not claim "${unclaimed}".` };
    const cause = whyNotApplicable(check, target);
    if (cause !== undefined) return { kind: 'not-applicable', cause };
    if (this.#gate !== undefined && checked.phase !== 1) return blockedByPhase1(this.#gate);
    return this.#labDeadOr(await experiment(check, () => this.#worlds.open(checked)));
  }

  /** A dead lab blocks; it never fails a target. Asked only when something did not pass. */
  async #labDeadOr(result: Experiment): Promise<Experiment> {
    if (result.kind !== 'trouble' || result.verdict !== 'error') return result;
    const trouble = await this.#lab.trouble();
    if (trouble === undefined) return result;
    this.#incident('lab-broken', `The lab broke: ${trouble}`);
    return { kind: 'trouble', verdict: 'blocked', reason: `The lab broke: ${trouble}` };
  }

  #heed(checked: CataloguedCheck, findings: readonly RecordedFinding[], attempt: number): void {
    const bad = findings.find(({ verdict }) => verdict === 'fail');
    if (bad === undefined || attempt > 1) return;
    this.#failed.push(checked);
    if (checked.check.level !== 'MUST') return;
    if (checked.phase === 1 && !this.#order.keepGoing) this.#gate ??= bad;
    if (this.#order.failFast) this.#stopAtFirst(checked.id);
  }

  #stopAtFirst(id: string): void {
    this.#incident('note', `Stopped after the first failure, ${id} (--fail-fast).`);
    this.stop();
  }

  #incident(what: Extract<RecordLine, { kind: 'incident' }>['what'], sentence: string): void {
    this.#write({ kind: 'incident', at: new Date().toISOString(), what, sentence });
  }

  #write(line: RecordLine): void {
    appendLine(this.#record, line);
    this.#keeper.say({ say: 'line', line });
  }
}

function blockedByPhase1(gate: RecordedFinding): Experiment {
  return {
    kind: 'trouble',
    verdict: 'blocked',
    standsOn: gate.check,
    reason: `Phase 1 failed (${gate.check}); --keep-going runs the later phases all the same.`,
  };
}

function outcomeOf(result: Experiment): {
  outcome: 'judged' | 'unsupported' | 'not-applicable';
  cause?: string;
} {
  return result.kind === 'unsupported' || result.kind === 'not-applicable'
    ? { outcome: result.kind, cause: result.cause }
    : { outcome: 'judged' };
}

/** The checks of an order, in its order. @throws when the keeper and the worker see different catalogues. */
export async function orderedChecks(order: WorkerOrder): Promise<CataloguedCheck[]> {
  const catalogue = new Map(
    (await loadCatalogue(order.suitesFolder)).map((checked) => [checked.id, checked]),
  );
  return inPlanOrder(
    order.checks.map((id) => {
      const checked = catalogue.get(id);
      if (!checked) throw new Error(`The check ${id} is in the plan and not in the catalogue.`);
      return checked;
    }),
  );
}
