import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UnreadableRun } from './run-record.ts';

/** Where runs are kept, below the working directory. `latest` in it is a link to the last one. */
export const RUNS_FOLDER = join('reports', 'runs');

/**
 * The folder of a `<run>`: a run's id, a folder, or `latest`. Throws `UnreadableRun` when there is none with a
 * record in it.
 */
export async function findRun(run: string, workingDirectory: string): Promise<string> {
  const places = [resolve(workingDirectory, run), resolve(workingDirectory, RUNS_FOLDER, run)];
  for (const place of run === 'latest' ? places.toReversed() : places) {
    if (await isFile(join(place, 'record.ndjson'))) return place;
  }
  throw new UnreadableRun(
    `No run “${run}” was found: neither the folder ${places.join(' nor ')} holds a record.ndjson. Give a run's id, its folder, or “latest”.`,
  );
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
