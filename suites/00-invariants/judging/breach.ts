import type { WorldHistory } from '../../kit/history.ts';

/** One time that something happened which never may. */
export interface Breach {
  /** In which check; null: nobody can tell. */
  readonly check: string | null;
  readonly at: number;
  /** What happened, to whom, and what would have been lawful. */
  readonly what: string;
}

export interface Judgement {
  /** How often the invariant was put to the test: never is no pass. */
  readonly tested: number;
  readonly breaches: readonly Breach[];
}

/** A pure judge of one world's history. A history with a gap is not given to it. */
export type Invariant = (history: WorldHistory) => Judgement;

export function together(judgements: readonly Judgement[]): Judgement {
  return {
    tested: judgements.reduce((sum, { tested }) => sum + tested, 0),
    breaches: judgements.flatMap(({ breaches }) => breaches).sort((a, b) => a.at - b.at),
  };
}

/** From what each thing looked at says: a breach, or null for "right". */
export function judged(looks: readonly (Breach | null)[]): Judgement {
  return { tested: looks.length, breaches: looks.filter((look) => look !== null) };
}
