import type { Level } from '../../suites/kit/words.ts';

/** What `prove` found out: each fault against the findings that must notice, each oddity against those that must not. */
export interface Proof {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly target: string;
  readonly command: readonly string[];
  /** From which the checks beside those concerned were drawn. */
  readonly seed: number;
  readonly durationMs: number;
  /** Everything was tried: only then is a finding that no fault catches a gap. */
  readonly whole: boolean;
  readonly trials: readonly ProvenTrial[];
  readonly findings: readonly ProvenFinding[];
  /** What went wrong with the suite itself. */
  readonly troubles: readonly string[];
}

export type TrialOutcome = 'as it should' | 'missed' | 'collateral' | 'not lawful' | 'nothing shown';

export interface ProvenTrial {
  readonly name: string;
  readonly kind: 'fault' | 'oddity';
  /** What is wrong with it, or unusual. */
  readonly sentence: string;
  readonly outcome: TrialOutcome;
  /** Findings (`check id › sentence`) that failed as they must. */
  readonly caught: readonly string[];
  /** Findings that must fail and did not, with what they did instead. */
  readonly missed: readonly { readonly finding: string; readonly verdict: string; readonly reason: string }[];
  /** Further findings of the same phases that failed. */
  readonly also: readonly string[];
  /** Findings of other phases that failed, and nobody said why. */
  readonly collateral: readonly { readonly finding: string; readonly reason: string }[];
  /** Checks beside those concerned that were tried. */
  readonly beside: number;
  readonly durationMs: number;
  /** Where its record is; kept when the outcome was not as it should. */
  readonly folder?: string;
}

export interface ProvenFinding {
  /** `check id › sentence`. */
  readonly finding: string;
  readonly level: Level;
  readonly phase: number;
  /** The faults that it caught. */
  readonly caught: readonly string[];
  /** Why nothing can be tried against it here. */
  readonly beyond?: string;
}
