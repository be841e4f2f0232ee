/** One exchange whose shape was wrong. */
export interface ShapeNote {
  /** An operation of the OpenAPI document, or a message of the AsyncAPI document. */
  readonly subject: string;
  /** The answer's status; none for requests and frames. */
  readonly status?: number;
  readonly problems: readonly string[];
  readonly check: string;
  readonly at: string;
  /** `ours`: the suite itself spoke wrongly, which is never held against the target. */
  readonly by: 'target' | 'ours';
}

/** All that was seen of one operation or message. Plain JSON. */
export interface ShapeHistory {
  readonly subject: string;
  /** How many well-formed or malformed exchanges there were, by status; frames are counted under `frame`, requests of agents under `request`. */
  readonly seen: Readonly<Record<string, number>>;
  readonly violations: readonly ShapeNote[];
  readonly ours: readonly ShapeNote[];
  /** Violations that were counted and not kept, because there were more than fifty. */
  readonly leftOut: number;
}

interface Ledger {
  readonly seen: Record<string, number>;
  readonly violations: ShapeNote[];
  readonly ours: ShapeNote[];
  leftOut: number;
}

/** Enough to show what was wrong; a run makes thousands of exchanges. */
const KEPT = 50;

/** What the run's exchanges looked like, shared by all doors of the run and judged by the checks of phase 0. */
export class ShapeLog {
  readonly #ledgers = new Map<string, Ledger>();

  /** Counts an exchange of the target's, right or wrong. */
  saw(subject: string, status: number | 'frame' | 'request'): void {
    const { seen } = this.#ledger(subject);
    seen[status] = (seen[status] ?? 0) + 1;
  }

  note(note: ShapeNote): void {
    const ledger = this.#ledger(note.subject);
    const list = note.by === 'ours' ? ledger.ours : ledger.violations;
    if (list.length < KEPT) list.push(note);
    else ledger.leftOut += 1;
  }

  /** Never undefined: what was not seen has an empty history. */
  of(subject: string): ShapeHistory {
    const ledger = this.#ledgers.get(subject) ?? emptyLedger();
    return structuredClone({ subject, ...ledger });
  }

  all(): readonly ShapeHistory[] {
    return [...this.#ledgers.keys()].sort().map((subject) => this.of(subject));
  }

  #ledger(subject: string): Ledger {
    const known = this.#ledgers.get(subject) ?? emptyLedger();
    this.#ledgers.set(subject, known);
    return known;
  }
}

function emptyLedger(): Ledger {
  return { seen: {}, violations: [], ours: [], leftOut: 0 };
}
