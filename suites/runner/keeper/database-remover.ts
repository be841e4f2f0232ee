import { removeLeftDatabase } from '../../../fixtures/lab/postgres/url.ts';
import type { Removers } from '../../../fixtures/lab/ownership/sweep.ts';

/** Removes databases that a run has left on somebody else's server; an embedded one went with its folder. */
export function databaseRemover(database: string): Removers {
  return database === 'embedded'
    ? {}
    : { database: (claim, runId) => removeLeftDatabase(database, runId, claim) };
}
