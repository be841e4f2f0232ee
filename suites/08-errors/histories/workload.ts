import type { Action, State } from '../../../fixtures/contract/states.ts';

/** What one agent's cluster holds of the session: nothing, a running workload, or one scaled to nothing. */
export type Workload = 'none' | 'up' | 'down';

interface Outcome {
  readonly workload: Workload;
  /** The state to be reported; undefined: it failed. */
  readonly reached: State | undefined;
}

const failed = (workload: Workload): Outcome => ({ workload, reached: undefined });

/** Contract §8.1: what an honest agent makes of a command, from what it finds. */
export const WORK: Readonly<Record<Action, (found: Workload) => Outcome>> = {
  start_session: () => ({ workload: 'up', reached: 'running' }),
  hibernate_session: (found) =>
    found === 'none' ? failed(found) : { workload: 'down', reached: 'hibernated' },
  wake_session: (found) => (found === 'none' ? failed(found) : { workload: 'up', reached: 'running' }),
  stop_session: () => ({ workload: 'none', reached: 'terminated' }),
};

/** The same when it goes wrong: a failed start removes what it made, a failed wake scales back to 0. */
export const GOES_WRONG: Readonly<Record<Action, (found: Workload) => Outcome>> = {
  start_session: () => failed('none'),
  hibernate_session: failed,
  wake_session: (found) => failed(found === 'none' ? 'none' : 'down'),
  stop_session: failed,
};

/** What an agent reports of what it finds, on every connect. */
export const REPORTED: Readonly<Record<Workload, State | undefined>> = {
  none: undefined,
  up: 'running',
  down: 'hibernated',
};

/** The workload that goes with a state at rest; a failed stop may have left anything. */
export const BELONGS: Readonly<Partial<Record<State, Workload>>> = {
  running: 'up',
  hibernated: 'down',
  terminated: 'none',
};
