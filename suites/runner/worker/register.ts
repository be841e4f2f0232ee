import { readFileSync } from 'node:fs';
import { afterAll, describe, test } from 'vitest';
import type { CataloguedCheck } from '../catalogue/load-catalogue.ts';
import { loadLooks } from '../catalogue/load-looks.ts';
import type { WorkerOrder } from '../keeper/worker-order.ts';
import { openKeeperLine } from './keeper-line.ts';
import { seededOrder } from './seeded-order.ts';
import { orderedChecks, RunSession } from './run-session.ts';

/** Called by the one virtual test file: registers the checks with vitest, in the plan's order. */
export async function register(orderFile: string): Promise<void> {
  // How a run ends is the keeper's to decide; Ctrl-C on a terminal reaches this process too.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  const order = JSON.parse(readFileSync(orderFile, 'utf8')) as WorkerOrder; // written by our keeper
  const stopped = Promise.withResolvers<undefined>();
  const keeper = await openKeeperLine(order.socket, () => stopped.resolve(undefined));
  const session = new RunSession(
    order,
    await orderedChecks(order),
    await loadLooks(order.suitesFolder),
    keeper,
  );

  let standing = false;
  let closing: Promise<void> | undefined;
  const end = (how: () => Promise<void>): Promise<void> =>
    (closing ??= how().finally(() => keeper.say({ say: 'closed' })));
  void stopped.promise.then(() => {
    return end(() => (standing ? session.close() : session.abandon()));
  });

  for (const [stage, checks] of stages(session.checks))
    describe(stage, () => {
      for (const checked of drawnWithinPhases(checks, order.seed))
        test.concurrent(checked.id, () => session.run(checked));
    });
  describe('once more, alone', () => {
    test('what failed among others', () => session.again());
  });
  describe('what is not claimed', () => {
    test('and yet seems to be there', () => session.tellUnclaimed());
  });
  afterAll(async () => {
    if (order.keep && !closing) {
      standing = true;
      keeper.say({ say: 'standing', lines: await session.standing() });
      await stopped.promise;
    }
    await end(() => session.close());
    keeper.close();
  });
}

/**
 * What has to be over before the next may begin: phase 1, a gate for all others; the later phases, which begin in
 * the plan's order and overlap, so that nothing waits for the slowest check of a phase; the contract's shapes, when
 * those have spoken; and what judges the run as a whole.
 */
function stages(checks: readonly CataloguedCheck[]): Map<string, CataloguedCheck[]> {
  const stageOf = ({ phase, check }: CataloguedCheck): string => {
    if (check.atTheEnd) return 'the run';
    if (phase === 0) return 'the contract';
    return phase === 1 ? 'phase 1' : 'the later phases';
  };
  const last = checks.filter(({ check }) => check.atTheEnd);
  return Map.groupBy([...checks.filter(({ check }) => !check.atTheEnd), ...last], stageOf);
}

/** Phase after phase, each in an order drawn from the seed. */
function drawnWithinPhases(checks: readonly CataloguedCheck[], seed: number): CataloguedCheck[] {
  return [...Map.groupBy(checks, ({ phase }) => phase).values()].flatMap((phase) => seededOrder(phase, seed));
}
