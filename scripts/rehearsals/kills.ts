import { setTimeout as pause } from 'node:timers/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownFolder } from '../../fixtures/lab/ownership/run-directory.ts';
import { bearersOf, descendants, isAlive } from '../../fixtures/lab/processes/process-table.ts';
import { RUN_LABEL } from '../../fixtures/lab/processes/run-label.ts';
import { runPlumbline, startPlumbline } from './plumbline.ts';
import type { Tally } from './tally.ts';

const WITHIN_MS = 1_000;
/** Between the start and the latest kill: past the first checks. */
const LATEST_MS = 6_000;

/** SIGKILL of the runner at random moments: a second later nothing of it is alive, and the next run is as good as any. */
export async function kills(times: number, folder: string, tally: Tally): Promise<void> {
  for (let number = 1; number <= times; number++)
    await killOnce(number, join(folder, `kill-${number}`), tally);
  const { code } = await runPlumbline(join(folder, 'after-kills'), ['--phase', 'creation', '--jobs', '4']);
  tally.note(code === 0, `the run after ${times} kills ends with ${code}`);
}

async function killOnce(number: number, out: string, tally: Tally): Promise<void> {
  const { child, said, exit } = startPlumbline(['run', '--out', out]);
  const pid = child.pid ?? 0;
  const after = Math.round(Math.random() * LATEST_MS);
  await pause(after);
  const family = descendants(pid).map((row) => row.pid);
  const runId = /run (\S+)$/m.exec(said())?.[1];
  process.kill(pid, 'SIGKILL');
  await exit;
  await pause(WITHIN_MS);
  const alive = [
    ...new Set([...family.filter(isAlive), ...(runId === undefined ? [] : bearersOf(RUN_LABEL, runId))]),
  ];
  const left = runId !== undefined && existsSync(join(ownFolder(), runId));
  tally.note(
    alive.length === 0 && !left,
    `kill ${number} after ${after} ms: ${family.length} processes, ${alive.length} alive a second later${left ? ', its folder left' : ''}`,
  );
}
