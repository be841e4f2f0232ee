import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from './driver.ts';

/** What an agent that is told to go can still do. */
export interface Leaving {
  readonly driver: Driver;
  /** Says `draining` and takes no further command. */
  drain(): void;
  idle(): Promise<void>;
  close(code: number): void;
}

/** Time for requests in flight; a longer work is left, and done again by whoever comes next (contract §8.1). */
const GRACE_MS = 2_000;

/** SIGTERM and `shutdown`: sessions run on, nothing of them is touched (contract §8.1). */
export async function leave(agent: Leaving): Promise<void> {
  agent.drain();
  await Promise.race([agent.idle(), sleep(GRACE_MS, undefined, { ref: false })]);
  agent.close(1000);
}
