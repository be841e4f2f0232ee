import { forgetRun, runDirectories } from '../../fixtures/lab/ownership/run-directory.ts';
import { sweepLedger } from '../../fixtures/lab/ownership/sweep.ts';
import { databaseRemover } from '../../suites/runner/keeper/database-remover.ts';
import type { Output } from '../output.ts';

/** Removes what dead runs have left, by their ledgers only. Runs that are alive are not touched. */
export async function sweep(options: { database: string }, output: Output): Promise<number> {
  const dead = runDirectories().filter(({ lives }) => !lives);
  let left = 0;
  for (const run of dead) {
    for (const { claim, outcome, reason } of await sweepLedger(
      run.ledgerFile,
      databaseRemover(options.database),
    )) {
      output.line(
        `${run.runId}: ${claim.kind} ${claim.id} ${outcome}${reason === undefined ? '' : ` (${reason})`}`,
      );
      if (outcome === 'left') left += 1;
    }
    forgetRun(run);
  }
  output.line(
    dead.length === 0
      ? 'Nothing to sweep: no dead run has left anything.'
      : `${dead.length} dead ${dead.length === 1 ? 'run' : 'runs'} swept${left > 0 ? `, ${left} things left` : ''}.`,
  );
  return left > 0 ? 2 : 0;
}
