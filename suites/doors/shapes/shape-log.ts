/** One exchange whose shape was wrong. */
export interface ShapeNote {
  /** An operation of the OpenAPI document, or a message of the AsyncAPI document. */
  readonly subject: string;
  /** The answer's status; none for requests and frames. */
  readonly status?: number;
  readonly problems: readonly string[];
  readonly check: string;
  readonly at: string;
}

/** All that was seen of one operation or message. Plain JSON. */
export interface ShapeHistory {
  readonly subject: string;
  /** How many well-formed or malformed exchanges there were, by status; frames are counted under `frame`, requests of agents under `request`. */
  readonly seen: Readonly<Record<string, number>>;
  readonly violations: readonly ShapeNote[];
  /** Violations that were counted and not kept, because there were more than fifty. */
  readonly leftOut: number;
}

interface Ledger {
  readonly seen: Record<string, number>;
  readonly violations: ShapeNote[];
  leftOut: number;
}

/** Enough to show what was wrong; a run makes thousands of exchanges. */
const KEPT = 50;

/** What the run's exchanges looked like, shared by all doors of the run and judged by the checks of phase 0. */
export class ShapeLog {
  readonly #ledgers = new Map<string, Ledger>();
  readonly #ours = new Map<string, string[]>();

  /** Counts an exchange of the target's, right or wrong. */
  saw(subject: string, status: number | 'frame' | 'request'): void {
    const { seen } = this.#ledger(subject);
    seen[status] = (seen[status] ?? 0) + 1;
  }

  note(note: ShapeNote): void {
    const ledger = this.#ledger(note.subject);
    if (ledger.violations.length < KEPT) ledger.violations.push(note);
    else ledger.leftOut += 1;
  }

  /** A breach of ours, told by a sentence: held against the check that sent it, never against the target. */
  noteOurs(check: string, sentence: string): void {
    const known = this.#ours.get(check) ?? [];
    if (known.length < KEPT) this.#ours.set(check, [...known, sentence]);
  }

  /** The breaches of ours that this check has to answer for; each is told once. */
  takeOurs(check: string): readonly string[] {
    const taken = this.#ours.get(check) ?? [];
    this.#ours.delete(check);
    return taken;
  }

  /** Whoever still has breaches to answer for: a part of the suite that is no check. */
  get unanswered(): readonly string[] {
    return [...this.#ours.keys()];
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
  return { seen: {}, violations: [], leftOut: 0 };
}
