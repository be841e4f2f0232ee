import { readFileSync } from 'node:fs';
import { afterAll, describe, test } from 'vitest';
import type { CataloguedCheck } from '../catalogue/load-catalogue.ts';
import type { WorkerOrder } from '../keeper/worker-order.ts';
import { openKeeperLine } from './keeper-line.ts';
import { seededOrder } from './seeded-order.ts';
import { orderedChecks, RunSession } from './run-session.ts';

/** Called by the one virtual test file: registers the checks with vitest, a `describe` for each phase, in order. */
export async function register(orderFile: string): Promise<void> {
  // How a run ends is the keeper's to decide; Ctrl-C on a terminal reaches this process too.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  const order = JSON.parse(readFileSync(orderFile, 'utf8')) as WorkerOrder; // written by our keeper
  const stopped = Promise.withResolvers<undefined>();
  const keeper = await openKeeperLine(order.socket, () => stopped.resolve(undefined));
  const session = new RunSession(order, await orderedChecks(order), keeper);

  let standing = false;
  let closing: Promise<void> | undefined;
  const end = (how: () => Promise<void>): Promise<void> =>
    (closing ??= how().finally(() => keeper.say({ say: 'closed' })));
  void stopped.promise.then(() => {
    return end(() => (standing ? session.close() : session.abandon()));
  });

  for (const [stage, checks] of stages(session.checks))
    describe(stage, () => {
      for (const checked of seededOrder(checks, order.seed))
        test.concurrent(checked.id, () => session.run(checked));
    });
  describe('once more, alone', () => {
    test('what failed among others', () => session.again());
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

/** The plan's phases one after another, and last what judges the run as a whole. */
function stages(checks: readonly CataloguedCheck[]): Map<string, CataloguedCheck[]> {
  const last = checks.filter(({ check }) => check.atTheEnd);
  const others = checks.filter(({ check }) => !check.atTheEnd);
  return Map.groupBy([...others, ...last], ({ phase, check }) =>
    check.atTheEnd ? 'the run' : `phase ${phase}`,
  );
}
