import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordHeader } from '../../kit/record.ts';
import { appendFooter } from '../record/record-writer.ts';
import { beginRecord, newRunId } from './begin-record.ts';
import { breakGround } from './ground.ts';
import { hostWorker } from './host-worker.ts';
import { makeOutFolder, type Out } from './out-folder.ts';
import type { RunPlan } from './run-target.ts';
import type { TrialsOrder } from './worker-order.ts';

export interface Trial {
  readonly name: string;
  readonly plan: Pick<RunPlan, 'header' | 'order'>;
  /** Checks whose failure is expected, and so is not tried once more. */
  readonly mayFail: readonly string[];
}

export interface TrialsPlan {
  readonly trials: readonly Trial[];
  /** Trials at once. */
  readonly jobs: number;
  readonly out: Out;
  /** The file by which the folder of such a run is known. */
  readonly mark: string;
}

export interface TrialsEnd {
  readonly folder: string;
  /** What went wrong with the suite itself: a worker that died, something left behind. */
  readonly troubles: readonly string[];
}

/**
 * Runs many small runs in one worker, at one database server: each has a record of its own in a folder of its own.
 * Those that were not over when the worker ended, or `signal` came, have no footer.
 * @param over told of each trial whose folder holds a whole record with its evidence
 * @throws UsageError when the folder cannot be written
 */
export async function runTrials(
  plan: TrialsPlan,
  over: (name: string, folder: string) => void,
  signal: AbortSignal,
): Promise<TrialsEnd> {
  const runId = newRunId();
  const folder = makeOutFolder(plan.out, runId, plan.mark);
  const [first] = plan.trials;
  const database = first?.plan.order.database ?? 'embedded';
  const ground = breakGround(runId, database);
  const lab = {
    runId,
    ledgerFile: ground.scratch.ledgerFile,
    socket: join(ground.scratch.path, 'keeper.sock'),
  };
  const begun = new Map(plan.trials.map((trial) => [trial.name, begin(trial, runId, folder)]));
  const order: TrialsOrder = {
    ...lab,
    scratchDirectory: ground.scratch.path,
    jobs: plan.jobs,
    database,
    patience: first?.plan.order.patience ?? ({} as never), // without trials nobody waits for anything
    trials: plan.trials.map(({ name, plan: { order: own }, mayFail }, number) => ({
      ...own,
      ...lab,
      name,
      mayFail,
      runDirectory: join(folder, name),
      scratchDirectory: join(ground.scratch.path, String(number)),
    })),
  };
  const orderFile = join(ground.scratch.path, 'order.json');
  writeFileSync(orderFile, JSON.stringify(order), { mode: 0o600 });

  const troubles: string[] = [];
  const closed = await hostWorker(
    order,
    orderFile,
    {
      recorded: () => undefined,
      write: (line) => {
        if (line.kind === 'incident') troubles.push(`${line.sentence} ${line.detail ?? ''}`.trim());
      },
      hello: (pid) => ground.adopt(pid),
      trial: (name) => {
        const own = begun.get(name);
        if (own) appendFooter(own.record, own.header, false);
        over(name, join(folder, name));
      },
    },
    signal,
  );
  troubles.push(...(await ground.leave(closed && !signal.aborted)));
  return { folder, troubles };
}

function begin(
  { name, plan }: Trial,
  runId: string,
  folder: string,
): { readonly header: RecordHeader; readonly record: string } {
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  const header: RecordHeader = {
    kind: 'header',
    ...plan.header,
    runId: `${runId}/${name}`,
    startedAt: new Date().toISOString(),
  };
  return { header, record: beginRecord(own, header) };
}
