import { forgetRun, runDirectories } from '../../../fixtures/lab/ownership/run-directory.ts';
import { sweepLedger, type Swept } from '../../../fixtures/lab/ownership/sweep.ts';
import { databaseRemover } from './database-remover.ts';

export interface SweptRun {
  readonly runId: string;
  readonly things: readonly Swept[];
}

/** Removes what dead runs have left on this machine, by their ledgers only. Runs that are alive are not touched. */
export async function sweepDeadRuns(database: string): Promise<SweptRun[]> {
  const swept: SweptRun[] = [];
  for (const run of runDirectories().filter(({ lives }) => !lives)) {
    swept.push({ runId: run.runId, things: await sweepLedger(run.ledgerFile, databaseRemover(database)) });
    forgetRun(run);
  }
  return swept;
}
