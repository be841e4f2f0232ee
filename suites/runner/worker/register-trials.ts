import { readFileSync } from 'node:fs';
import { afterAll, test } from 'vitest';
import { openLedger } from '../../../fixtures/lab/ownership/ledger.ts';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import type { TrialsOrder } from '../keeper/worker-order.ts';
import { Bench } from '../lab/bench.ts';
import { openKeeperLine } from './keeper-line.ts';
import { runTrial } from './run-trial.ts';

/** Called by the one virtual test file: a test for each trial, all at one bench. */
export async function register(orderFile: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  const order = JSON.parse(readFileSync(orderFile, 'utf8')) as TrialsOrder; // written by our keeper
  const bench = new Bench(order, openLedger(order.ledgerFile));
  const stopped = new AbortController();
  const catalogue = await loadCatalogue(order.trials[0]?.suitesFolder ?? '');
  const keeper = await openKeeperLine(order.socket, () => stopped.abort());

  for (const trial of order.trials)
    test.concurrent(trial.name, async () => {
      const whole = await runTrial(trial, catalogue, bench, stopped.signal);
      if (whole) keeper.say({ say: 'trial', name: trial.name });
    });
  afterAll(async () => {
    await bench[Symbol.asyncDispose]();
    keeper.say({ say: 'closed' });
    keeper.close();
  });
}
