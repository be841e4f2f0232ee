import type { AgentParts, ApiParts } from '../faults/fault.ts';

/** A lawful but unusual way to be right; it must pass everything that the reference passes. */
export type Oddity = {
  /** What is unusual, in one sentence. */
  readonly sentence: string;
  readonly api?: (parts: ApiParts) => ApiParts;
  readonly agent?: (parts: AgentParts) => AgentParts;
};
