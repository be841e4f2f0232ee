import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** Where a run's files go: a new folder `under` one, or `exactly` this one. Absolute paths. */
export interface Out {
  readonly kind: 'under' | 'exactly';
  readonly folder: string;
}

/**
 * Makes the run's folder, and lets `latest` beside it point there.
 * @param mark the file by which a folder of an earlier run is known
 * @throws UsageError when it cannot be written, or holds a run already
 */
export function makeOutFolder({ kind, folder }: Out, runId: string, mark = 'record.ndjson'): string {
  const path = kind === 'under' ? join(folder, runId) : folder;
  try {
    makeFolder(path);
    mustNotHoldOthers(path, mark);
    if (kind === 'under') pointLatest(path);
  } catch (cause) {
    throw new UsageError(
      `The results cannot be written to ${path}: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
  return path;
}

/** Part by part: Node's own `recursive` never returns where a parent takes no folders (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw new Error(`${path} is not a folder`);
    accessSync(path, constants.W_OK);
    return;
  }
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** A run's own files are replaced by a later run's; a folder of anything else is left alone. */
function mustNotHoldOthers(path: string, mark: string): void {
  const names = readdirSync(path);
  if (names.length > 0 && !names.includes(mark)) throw new Error('the folder holds other things');
}

function pointLatest(path: string): void {
  const link = join(dirname(path), 'latest');
  rmSync(link, { force: true });
  try {
    symlinkSync(basename(path), link);
  } catch {
    // Two runs that start together both point it; the other one's is as good.
  }
}
