import type { Expectation } from '../../kit/expectation.ts';
import type { Patience } from '../../kit/patience.ts';
import type { Terms } from '../catalogue/terms.ts';
import type { Target } from '../target/read-target.ts';

/** What the keeper tells its worker, as a JSON file: everything the worker may know about the run. */
export interface WorkerOrder {
  readonly runId: string;
  readonly seed: number;
  readonly runDirectory: string;
  /** For databases, homes, sockets: removed at the end. */
  readonly scratchDirectory: string;
  readonly ledgerFile: string;
  readonly socket: string;
  readonly suitesFolder: string;
  readonly target: Target;
  /** Ids, in order. */
  readonly checks: readonly string[];
  /** How each of them is asked for, by id. */
  readonly terms: Readonly<Record<string, Terms>>;
  /** A failure that is known stops nothing: not the later phases, not a run with `--fail-fast`. */
  readonly expectations: readonly Expectation[];
  readonly jobs: number;
  readonly failFast: boolean;
  readonly keepGoing: boolean;
  /** `embedded` or the URL of a server that somebody else runs. */
  readonly database: string;
  readonly patience: Patience;
  /** Names that the target or the user has set: they follow from no period. */
  readonly patienceGiven: readonly string[];
  /** Leave the lab up until the keeper says `stop`. */
  readonly keep: boolean;
}

/** One target, some checks, a record of its own: a run within a run. */
export interface TrialOrder extends WorkerOrder {
  readonly name: string;
  /** Checks whose failure is expected, and so is not tried once more. */
  readonly mayFail: readonly string[];
}

/** What the keeper tells a worker that carries out trials; `jobs` of them at once. */
export interface TrialsOrder extends Pick<
  WorkerOrder,
  'runId' | 'scratchDirectory' | 'ledgerFile' | 'socket' | 'jobs' | 'database' | 'patience'
> {
  readonly trials: readonly TrialOrder[];
}

/** Lines that the worker sends to the keeper. */
export type WorkerSays =
  | { readonly say: 'hello'; readonly pid: number }
  | { readonly say: 'beat' }
  | { readonly say: 'line'; readonly line: unknown }
  /** Nothing is running any more and the lab stands (`--keep`): what a person may look at. */
  | { readonly say: 'standing'; readonly lines: readonly string[] }
  /** A trial's record and evidence are complete. */
  | { readonly say: 'trial'; readonly name: string }
  | { readonly say: 'closed' };

export type KeeperSays = { readonly say: 'stop' };
