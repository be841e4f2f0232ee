import type { AgentParts, ApiParts } from '../faults/fault.ts';

/** A lawful but unusual way to be right; it must pass everything that the reference passes. */
export type Oddity = {
  /** What is unusual, in one sentence. */
  readonly sentence: string;
  readonly tempts: Temptation;
  readonly api?: (parts: ApiParts) => ApiParts;
  readonly agent?: (parts: AgentParts) => AgentParts;
};

/** A check that could have been written against the reference instead of the contract, and how. */
export type Temptation = {
  /** Id of the check. */
  readonly check: string;
  /** What it would then expect, in a sentence. */
  readonly habit: string;
  /** The habit as an edit: with it the check passes on the reference, and fails on the oddity. */
  readonly rewrite: {
    /** From the root of the repository. */
    readonly file: string;
    /** Stands there exactly once. */
    readonly from: string;
    readonly to: string;
  };
};
