import { sqlState } from './database.ts';
import { refuse } from './refusals.ts';

import type { Refusal } from './refusals.ts';

// What PostgreSQL cannot keep (NUL, lone surrogates, numbers out of range) was wrong in the request.
const UNKEEPABLE = ['22P05', '22021', '22P02', '22003', '22001'];

/** What an error that nobody expected is answered with; its own words go to the log alone. */
export function onAccident(error: unknown): Promise<Refusal> {
  const refusal = UNKEEPABLE.includes(sqlState(error) ?? '')
    ? refuse('invalidRequest', 'The request contains a value that cannot be stored.')
    : refuse(
        'accident',
        'Something went wrong on our side. Look at the present state before repeating the request.',
      );
  return Promise.resolve(refusal);
}
