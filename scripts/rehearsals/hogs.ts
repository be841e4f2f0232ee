import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { runs } from './runs.ts';
import type { Tally } from './tally.ts';

const HOGS = 4;

/** Whole runs while so many other processes never rest: a slow machine is no excuse for another verdict. */
export async function hogs(times: number, folder: string, tally: Tally): Promise<void> {
  const busy = Array.from({ length: HOGS }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  );
  try {
    await runs(times, folder, tally);
  } finally {
    await Promise.all(
      busy.map(async (hog) => {
        hog.kill('SIGKILL');
        if (hog.exitCode === null && hog.signalCode === null) await once(hog, 'exit');
      }),
    );
  }
}
