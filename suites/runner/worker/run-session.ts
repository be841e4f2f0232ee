import { join } from 'node:path';
import { isKnownFailure } from '../../kit/expectation.ts';
import { appendLine } from '../record/record-writer.ts';
import type { RecordLine, RecordedFinding } from '../../kit/record.ts';
import type { Profile } from '../../kit/words.ts';
import { inPlanOrder, loadCatalogue, type CataloguedCheck } from '../catalogue/load-catalogue.ts';
import type { Bench } from '../lab/bench.ts';
import { underTerms } from '../catalogue/terms.ts';
import type { Looks } from '../catalogue/load-looks.ts';
import { LabRun } from '../lab/lab-run.ts';
import type { WorkerOrder } from '../keeper/worker-order.ts';
import { whyNotApplicable } from './available-controls.ts';
import type { KeeperLine } from './keeper-line.ts';
import { LabHealth } from './lab-health.ts';
import { ownBreachOr, unansweredBreaches } from './own-breaches.ts';
import { experiment, findingsOf, type Experiment } from './run-check.ts';
import { Unclaimed, unclaimedIn } from './unclaimed.ts';
import { Worlds } from './worlds.ts';

/** How many failed checks are tried once more by themselves at the end: more than this is no flicker. */
const MOST_RERUNS = 5;

/** Runs checks in their worlds, and writes each finding to the record before anybody else hears of it. */
export class RunSession {
  readonly checks: readonly CataloguedCheck[];
  readonly #order: WorkerOrder;
  readonly #lab: LabRun;
  readonly #worlds: Worlds;
  readonly #keeper: Pick<KeeperLine, 'say'>;
  readonly #record: string;
  readonly #stopping = new AbortController();
  readonly #failed: CataloguedCheck[] = [];
  readonly #health: LabHealth;
  readonly #unclaimed: Unclaimed;
  #gate: RecordedFinding | undefined;

  constructor(
    order: WorkerOrder,
    checks: readonly CataloguedCheck[],
    looks: Looks,
    keeper: Pick<KeeperLine, 'say'>,
    bench?: Bench,
  ) {
    this.checks = checks;
    this.#order = order;
    this.#keeper = keeper;
    this.#record = join(order.runDirectory, 'record.ndjson');
    const note = (sentence: string): void => this.#incident('note', sentence);
    this.#lab = new LabRun(order, note, bench);
    this.#worlds = new Worlds(this.#lab, this.#stopping.signal);
    this.#health = new LabHealth(this.#lab, (sentence) => this.#incident('lab-broken', sentence));
    this.#unclaimed = new Unclaimed(unclaimedIn(checks, order.target, looks), (id, look, when) =>
      experiment({ when }, () => this.#worlds.open({ id, check: look })),
    );
  }

  async run(checked: CataloguedCheck, attempt = 1): Promise<void> {
    if (this.#isOver()) return;
    const start = performance.now();
    this.#write({ kind: 'started', check: checked.id, at: new Date().toISOString(), attempt });
    const { result, findings } = await this.#judged(checked, attempt);
    if (this.#isOver()) return;
    if (result.kind === 'seen')
      this.#write({ kind: 'seen', check: checked.id, attempt, seen: result.seen as never });
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

  /**
   * A check that failed among others is tried once more by itself: passing only then is `flaky`, and not a pass.
   * @param which of them; default: all
   */
  async again(which: (checked: CataloguedCheck) => boolean = () => true): Promise<void> {
    const failed = this.#failed.filter(which);
    // What fails where not even the first steps hold is no flicker either.
    if (failed.length > MOST_RERUNS || this.#lab.firstSteps.areKnownToFail) return;
    for (const checked of failed) await this.run(checked, 2);
  }

  /** What the target has and does not claim is said; it changes no verdict. When all else is over. */
  async tellUnclaimed(): Promise<void> {
    if (this.#isOver() || this.#gate !== undefined) return;
    for (const sentence of await this.#unclaimed.told()) this.#incident('note', sentence);
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
    try {
      await this.#worlds[Symbol.asyncDispose]();
    } finally {
      // Also when a world does not close, as on a dead server: what the lab made on this machine goes.
      for (const breach of unansweredBreaches(this.#lab)) this.#incident('suite-error', breach);
      await this.#lab[Symbol.asyncDispose]();
    }
  }

  async #judged(checked: CataloguedCheck, attempt: number): Promise<Judged> {
    const { id, check } = checked;
    const judge = (result: Experiment): Judged => ({
      result,
      findings: findingsOf(id, check, result, attempt),
    });
    const notPut = this.#whyNotPut(checked) ?? (await this.#deadAlready(check.profile));
    if (notPut !== undefined) return judge(notPut);
    if (checked.phase !== 1) this.#unclaimed.begin();
    const seen = await experiment(check, () => this.#worlds.open(checked));
    const judged = judge(ownBreachOr(this.#lab, id, seen));
    if (judged.findings.every(({ verdict }) => verdict === 'pass')) return judged;
    const dead = await this.#health.block(check.profile);
    return dead === undefined ? judged : judge(dead);
  }

  #whyNotPut(checked: CataloguedCheck): Experiment | undefined {
    const { check } = checked;
    const { target } = this.#order;
    const unclaimed = check.capabilities?.find((capability) => !target.capabilities.includes(capability));
    if (unclaimed !== undefined)
      return { kind: 'unsupported', cause: `The target does not claim "${unclaimed}".` };
    const cause = whyNotApplicable(check, target);
    if (cause !== undefined) return { kind: 'not-applicable', cause };
    if (checked.phase === 1) return undefined;
    if (this.#gate !== undefined) return blockedByPhase1(this.#gate);
    return undefined;
  }

  /** Nobody has to run out of patience in a lab that is known to be dead. */
  async #deadAlready(profile: Profile): Promise<Experiment | undefined> {
    return this.#health.wasBroken ? this.#health.block(profile) : undefined;
  }

  #heed(checked: CataloguedCheck, findings: readonly RecordedFinding[], attempt: number): void {
    const bad = findings.find(
      ({ verdict, sentence }) =>
        verdict === 'fail' &&
        !checked.provisional?.includes(sentence) &&
        !isKnownFailure(this.#order.expectations, checked.id, sentence),
    );
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

interface Judged {
  readonly result: Experiment;
  readonly findings: readonly RecordedFinding[];
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

/** The checks of an order, in its order; from the catalogue, if it is loaded. @throws when the keeper and the worker see different catalogues. */
export async function orderedChecks(
  order: WorkerOrder,
  loaded?: readonly CataloguedCheck[],
): Promise<CataloguedCheck[]> {
  const all = loaded ?? (await loadCatalogue(order.suitesFolder));
  const catalogue = new Map(all.map((checked) => [checked.id, checked]));
  return inPlanOrder(
    order.checks.map((id) => {
      const checked = catalogue.get(id);
      if (!checked) throw new Error(`The check ${id} is in the plan and not in the catalogue.`);
      const terms = order.terms[id];
      return terms ? underTerms(checked, terms) : checked;
    }),
  );
}
