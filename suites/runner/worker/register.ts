import { readFileSync } from 'node:fs';
import { afterAll, describe, test } from 'vitest';
import { loadLooks } from '../catalogue/load-looks.ts';
import type { WorkerOrder } from '../keeper/worker-order.ts';
import { openKeeperLine } from './keeper-line.ts';
import { orderedChecks, RunSession } from './run-session.ts';
import { drawnWithinPhases, stages } from './stages.ts';

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
