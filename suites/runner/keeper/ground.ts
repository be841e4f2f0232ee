import { auditLeaks } from '../../../fixtures/lab/ownership/audit.ts';
import { openLedger } from '../../../fixtures/lab/ownership/ledger.ts';
import {
  forgetRun,
  makeRunDirectory,
  type RunDirectory,
} from '../../../fixtures/lab/ownership/run-directory.ts';
import { sweepLedger } from '../../../fixtures/lab/ownership/sweep.ts';
import { startReaper, type Reaper } from '../../../fixtures/lab/processes/reaper.ts';
import { databaseRemover } from './database-remover.ts';
import { sweepDeadRuns } from './sweep-dead-runs.ts';

/** What a worker builds its lab on: a folder, a ledger of all that is made, and a reaper that ends it if we die. */
export interface Ground {
  readonly scratch: RunDirectory;
  /** The reaper ends this process, too, when we are gone. */
  adopt(pid: number): void;
  /**
   * Removes whatever is left. @returns a sentence for each thing that a worker, which took its lab down itself,
   * should not have left
   */
  leave(tookDown: boolean): Promise<string[]>;
}

export function breakGround(runId: string, database: string): Ground {
  // What an earlier run could not remove itself, because it was killed with its reaper. Beside this one, not before it.
  const swept = sweepDeadRuns(database).catch(() => undefined);
  const scratch = makeRunDirectory(runId);
  const ledger = openLedger(scratch.ledgerFile, { runId });
  const reaper = standingReaper(scratch, database);
  return {
    scratch,
    adopt: (pid) => reaper.adopt(pid),
    leave: async (tookDown) => {
      const leaks = tookDown ? await auditLeaks(ledger) : [];
      await sweepLedger(scratch.ledgerFile, databaseRemover(database));
      await swept;
      await reaper.close();
      forgetRun(scratch);
      return leaks.map(({ sentence }) => sentence);
    },
  };
}

/** A reaper that is itself killed is replaced, and told again whom to end. */
function standingReaper(
  scratch: RunDirectory,
  database: string,
): Pick<Reaper, 'close'> & { adopt(pid: number): void } {
  let adopted: number | undefined;
  const start = (): Reaper => {
    const started = startReaper({
      runId: scratch.runId,
      ledgerFile: scratch.ledgerFile,
      onLost: () => (reaper = start()),
    });
    if (database !== 'embedded') started.lend(database);
    if (adopted !== undefined) started.adopt(adopted);
    return started;
  };
  let reaper = start();
  return {
    adopt: (pid) => reaper.adopt((adopted = pid)),
    close: () => reaper.close(),
  };
}
