import type { Expectation } from '../../kit/expectation.ts';
import type { Patience } from '../../kit/patience.ts';
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

/** Lines that the worker sends to the keeper. */
export type WorkerSays =
  | { readonly say: 'hello'; readonly pid: number }
  | { readonly say: 'beat' }
  | { readonly say: 'line'; readonly line: unknown }
  /** Nothing is running any more and the lab stands (`--keep`): what a person may look at. */
  | { readonly say: 'standing'; readonly lines: readonly string[] }
  | { readonly say: 'closed' };

export type KeeperSays = { readonly say: 'stop' };
