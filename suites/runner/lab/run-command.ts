import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { MigrationResult } from '../../world/lab-doors.ts';

export interface CommandRun extends MigrationResult {
  readonly stdout: string;
}

/** A command of the target file that runs to its end: a migration, a key, a set-up step. Never rejects. */
export async function runCommand(
  [command = '', ...args]: readonly string[],
  options: {
    readonly directory: string;
    readonly environment?: Readonly<Record<string, string>>;
    readonly timeoutMs: number;
  },
): Promise<CommandRun> {
  const child = spawn(command, args, {
    cwd: options.directory,
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: options.timeoutMs,
    killSignal: 'SIGKILL',
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString()));
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    const said = `${texts.stderr}${texts.stdout}`.trim().split('\n').slice(-5).join('\n');
    return {
      ok: code === 0,
      output: code === 0 ? said : `ended with ${signal ?? `exit code ${code ?? 'unknown'}`}: ${said}`,
      stdout: texts.stdout,
    };
  } catch (error) {
    return {
      ok: false,
      output: `could not be started: ${error instanceof Error ? error.message : String(error)}`,
      stdout: '',
    };
  }
}
