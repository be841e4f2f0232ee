import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditLeaks } from '../../../fixtures/lab/ownership/audit.ts';
import { openLedger, type Ledger } from '../../../fixtures/lab/ownership/ledger.ts';
import {
  forgetRun,
  makeRunDirectory,
  type RunDirectory,
} from '../../../fixtures/lab/ownership/run-directory.ts';
import { sweepLedger } from '../../../fixtures/lab/ownership/sweep.ts';
import { startReaper, type Reaper } from '../../../fixtures/lab/processes/reaper.ts';
import type { RecordHeader, RecordLine } from '../../kit/record.ts';
import { appendFooter, appendLine } from '../record/record-writer.ts';
import { databaseRemover } from './database-remover.ts';
import { hostWorker } from './host-worker.ts';
import { incident } from './incident.ts';
import { makeOutFolder, type Out } from './out-folder.ts';
import { sweepDeadRuns } from './sweep-dead-runs.ts';
import type { WorkerOrder } from './worker-order.ts';

/** All that a run is made of, decided before it starts. */
export interface RunPlan {
  readonly header: Omit<RecordHeader, 'kind' | 'runId' | 'startedAt'>;
  readonly order: Omit<WorkerOrder, 'runId' | 'runDirectory' | 'scratchDirectory' | 'ledgerFile' | 'socket'>;
  readonly out: Out;
}

export interface RunEvents {
  /** Where the run's files are, before anything else happens. */
  begun(runDirectory: string, header: RecordHeader): void;
  line(line: RecordLine): void;
  /** No check has anything more to say; the lab is about to be audited. */
  over(): void;
  /** The lab stands and waits for `signal` (`--keep`). */
  standing(lines: readonly string[]): void;
}

/**
 * Runs the plan to its end, or until `signal`. The record and the evidence are then complete in the returned
 * folder, nothing of the lab is left, and what could not be removed is an incident of the record.
 * @throws UsageError when the folder cannot be written
 */
export async function runTarget(
  plan: RunPlan,
  events: RunEvents,
  signal: AbortSignal,
  interrupted: () => boolean,
): Promise<string> {
  const runId = newRunId();
  const runDirectory = makeOutFolder(plan.out, runId);
  const header: RecordHeader = { kind: 'header', ...plan.header, runId, startedAt: new Date().toISOString() };
  const record = beginRecord(runDirectory, header);
  const write = (line: RecordLine): void => {
    appendLine(record, line);
    events.line(line);
  };
  events.begun(runDirectory, header);

  // What an earlier run could not remove itself, because it was killed with its reaper. Beside this one, not before it.
  const swept = sweepDeadRuns(plan.order.database).catch(() => undefined);
  const scratch = makeRunDirectory(runId);
  const ledger = openLedger(scratch.ledgerFile, { runId });
  const reaper = standingReaper(scratch, plan.order.database);
  const order: WorkerOrder = {
    ...plan.order,
    runId,
    runDirectory,
    scratchDirectory: scratch.path,
    ledgerFile: scratch.ledgerFile,
    socket: join(scratch.path, 'keeper.sock'),
  };
  const orderFile = join(scratch.path, 'order.json');
  writeFileSync(orderFile, JSON.stringify(order), { mode: 0o600 });

  const closed = await hostWorker(
    order,
    orderFile,
    {
      recorded: (line) => {
        events.line(line);
      },
      write,
      standing: (lines) => {
        events.standing(lines);
      },
      hello: (pid) => {
        reaper.adopt(pid);
      },
    },
    signal,
  );
  events.over();
  if (closed && !interrupted()) await auditInto(write, ledger);
  await sweepLedger(scratch.ledgerFile, databaseRemover(plan.order.database));
  appendFooter(record, header, interrupted());
  await swept;
  await reaper.close();
  forgetRun(scratch);
  return runDirectory;
}

function beginRecord(runDirectory: string, header: RecordHeader): string {
  const file = join(runDirectory, 'record.ndjson');
  writeFileSync(file, '');
  writeFileSync(join(runDirectory, 'evidence.ndjson'), '');
  appendLine(file, header);
  return file;
}

async function auditInto(write: (line: RecordLine) => void, ledger: Ledger): Promise<void> {
  for (const { sentence } of await auditLeaks(ledger)) write(incident('leak', sentence));
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

/** Sortable by time, unique among runs of the same second. */
function newRunId(): string {
  const time = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  return `${time}-${randomBytes(2).toString('hex')}`;
}
