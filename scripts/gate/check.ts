import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

/** The one gate: types, lint, format, dependency rules, dead code. Each prints only when it has something to say. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  lint: ['eslint', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'],
  types: ['tsc', '-p', '.', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/tsc.json'],
  format: ['prettier', '--check', '--log-level', 'warn', '--cache', '.'],
  'dependency rules': [
    'depcruise',
    '--config',
    'scripts/gate/dependency-rules.cjs',
    '--output-type',
    'err',
    'suites',
    'fixtures',
    'reports',
    'reference-impl',
    'scripts',
  ],
  'dead code': ['knip', '--config', 'scripts/gate/knip.json', '--no-progress'],
};

async function step(name: string, [command = '', ...args]: readonly string[]): Promise<boolean> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(Buffer.concat(output));
  return code === 0;
}

/** Longest first, as many at once as there are cores. */
async function runAll(): Promise<boolean> {
  const waiting = Object.entries(STEPS);
  const results: boolean[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await step(...next));
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, lane));
  return results.every(Boolean);
}

process.exitCode = (await runAll()) ? 0 : 1;
