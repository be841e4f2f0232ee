/**
 * The most that a conformant implementation may need, in milliseconds. Contract §10 unless another source is
 * given. A target file or `--patience name=ms` may raise or lower one by its name; unknown names are refused.
 */
export const PATIENCE = {
  /** Until an HTTP answer. Contract §2.6: a lost database is answered within 10 s. */
  answer: 10_000,
  /** A command reaches a connected agent. */
  command: 5_000,
  /** A report shows in the row and in the API's answers. */
  report: 5_000,
  /** A row changed by SQL shows in the API's answers (contract §1). */
  truth: 2_000,
  /** A dropped socket makes the agent offline. */
  dropped: 5_000,
  /** Silence makes the agent offline: 45 s, and 10 s on top. Shorter where the period could be shortened. */
  offline: 55_000,
  /** The longest gap between two attempts of an agent to connect: 30 s, and 10 s on top. */
  reconnect: 40_000,
  /** A session's workload is ready, or its command has failed: 120 s, and 10 s on top. */
  start: 130_000,
  /** A stop, hibernate or wake is done. The contract gives no time; the one of a start holds. */
  work: 130_000,
  /** The API serves again after its database came back (contract §2.6). */
  recovery: 10_000,
  /** A target's process gives its first HTTP answer. */
  ready: 30_000,
  /** One that takes connections gives it; as long as `ready`, where that is set (a published port may open early). */
  listening: 10_000,
  /** An agent that was asked to leave has left (contract §8.1). */
  leave: 10_000,
  /** A migration command. */
  migration: 60_000,
} as const;

export type PatienceName = keyof typeof PATIENCE;
export type Patience = Readonly<Record<PatienceName, number>>;

export function isPatienceName(name: string): name is PatienceName {
  return Object.hasOwn(PATIENCE, name);
}

export function patienceWith(changes: Partial<Record<PatienceName, number>>): Patience {
  return { ...PATIENCE, ...changes };
}
