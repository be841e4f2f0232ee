import type { AgentParts } from '../agent/parts.ts';
import type { ApiParts } from '../api/parts.ts';

/** A named way to be wrong (or, under `oddities`, unusual): one part swapped, the rest right. */
export interface Fault {
  readonly sentence: string;
  /** The findings that must notice, as `check id › sentence`; none for an oddity. */
  readonly caughtBy: readonly string[];
  readonly api?: (parts: ApiParts) => ApiParts;
  readonly agent?: (parts: AgentParts) => AgentParts;
}
