import type { Parts as ApiParts } from '../api/parts.ts';
import type { AgentParts } from '../agent/parts.ts';

export type { AgentParts, ApiParts };

/**
 * A named way to be wrong. Its parts replace those of the reference; in a folder of the same name beside it
 * `<file>.diff` edits a migration of the reference, and a file of the same name replaces it.
 */
export type Fault = {
  /** What is wrong, in one sentence. */
  readonly sentence: string;
  /** The findings that must notice, and nothing else may: `check id › sentence`. */
  readonly caughtBy: readonly string[];
  readonly api?: (parts: ApiParts) => ApiParts;
  readonly agent?: (parts: AgentParts) => AgentParts;
  /** Which of these files the migration guide's command runs. */
  readonly guide?: (files: readonly string[]) => readonly string[];
};
