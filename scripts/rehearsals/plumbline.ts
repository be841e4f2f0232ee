import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../reports/json/report.ts';

const LAUNCHER = fileURLToPath(new URL('../plumbline.mjs', import.meta.url));

export interface Started {
  readonly child: ChildProcess;
  /** What it wrote to both streams so far. */
  readonly said: () => string;
  readonly exit: Promise<{ code: number | null; ms: number }>;
}

/** Starts the command line as a user would, in a process group of its own. */
export function startPlumbline(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  launcher = LAUNCHER,
): Started {
  const start = performance.now();
  const child = spawn(process.execPath, [launcher, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...environment },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exit = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    ms: Math.round(performance.now() - start),
  }));
  return { child, said: () => said, exit };
}

/** A whole run with its results in `out`. */
export async function runPlumbline(
  out: string,
  args: readonly string[],
): Promise<{ code: number | null; ms: number; said: string; report: Report | undefined }> {
  const { said, exit } = startPlumbline(['run', ...args, '--out', out]);
  const { code, ms } = await exit;
  return { code, ms, said: said(), report: readReport(out) };
}

export function readReport(out: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report; // written by our own reports
  } catch {
    return undefined;
  }
}
