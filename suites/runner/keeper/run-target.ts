import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordHeader, RecordLine } from '../../kit/record.ts';
import { appendFooter, appendLine } from '../record/record-writer.ts';
import { beginRecord, newRunId } from './begin-record.ts';
import { breakGround } from './ground.ts';
import { hostWorker } from './host-worker.ts';
import { incident } from './incident.ts';
import { makeOutFolder, type Out } from './out-folder.ts';
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

  const ground = breakGround(runId, plan.order.database);
  const { scratch } = ground;
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
        ground.adopt(pid);
      },
    },
    signal,
  );
  events.over();
  for (const leak of await ground.leave(closed && !interrupted())) write(incident('leak', leak));
  appendFooter(record, header, interrupted());
  return runDirectory;
}
