import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { clearAway } from './steps/clear-away.ts';
import type { Fault } from './fault.ts';

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

// The watchdog is this file, run by itself.
if (process.argv[1] === import.meta.filename) {
  const { readConfig } = await import('../agent/config.ts');
  const { openDriver } = await import('../agent/open-driver.ts');
  const { parts } = await import('../agent/parts.ts');
  const driver = await openDriver(parts, readConfig(process.env), process.env);
  while (lives(Number(process.argv[2]))) await sleep(20);
  await clearAway(driver);
}

export default {
  sentence: 'A watchdog stops the sessions of an agent that has died.',
  caughtBy: ['errors/platform-resumes-after-its-agent-was-lost › its workload runs on'],
  agent(parts) {
    let watched = false;
    return {
      ...parts,
      registrationOf(config) {
        const options = { detached: true, stdio: 'ignore' } as const;
        if (!watched) spawn(process.execPath, [import.meta.filename, String(process.pid)], options).unref();
        watched = true;
        return parts.registrationOf(config);
      },
    };
  },
} satisfies Fault;
