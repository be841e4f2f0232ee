import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { descendants, isAlive } from '../../fixtures/lab/processes/process-table.ts';
import { readReport, startPlumbline } from './plumbline.ts';
import type { Tally } from './tally.ts';

const WITHIN_MS = 2_000;
const EARLIEST_MS = 800;
const LATEST_MS = 6_000;

/** Ctrl-C, as a terminal sends it (to the whole process group): what is known is reported, everything is gone. */
export async function interrupts(times: number, folder: string, tally: Tally): Promise<void> {
  for (let number = 1; number <= times; number++)
    await interruptOnce(number, join(folder, `interrupt-${number}`), tally);
}

async function interruptOnce(number: number, out: string, tally: Tally): Promise<void> {
  const { child, exit } = startPlumbline(['run', '--out', out]);
  const pid = child.pid ?? 0;
  const after = Math.round(EARLIEST_MS + Math.random() * (LATEST_MS - EARLIEST_MS));
  await pause(after);
  const family = descendants(pid).map((row) => row.pid);
  const start = performance.now();
  process.kill(-pid, 'SIGINT');
  const { code } = await exit;
  const took = Math.round(performance.now() - start);
  const alive = family.filter(isAlive);
  const verdict = readReport(out)?.verdict;
  tally.note(
    code === 2 && took <= WITHIN_MS && alive.length === 0 && verdict === 'incomplete',
    `interrupt ${number} after ${after} ms: exit ${code}, ${verdict ?? 'no report'}, over in ${took} ms, ${alive.length} of ${family.length} processes alive`,
  );
}
