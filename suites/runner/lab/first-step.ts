/** Two that failed at once may have had no bad luck in common; one whose whole patience ran out is as good. */
const ENOUGH = 2;

export interface FirstStepRules {
  /** `quick`: the target failed to take the step · `patient`: and all patience ran out · `no`: another trouble, which proves nothing. */
  readonly failed: (error: unknown) => 'quick' | 'patient' | 'no';
  /** Told once, when it is known that nothing more can be had from this target. */
  readonly known: () => void;
}

/**
 * A step on which whole worlds stand: the API serves, the admin logs in. Once it has held anywhere, each world takes
 * it for itself. If it has never held, and has failed in `ENOUGH` plain worlds, or in one with all patience, it is not
 * tried again: whoever needs it is told at once, so that patience does not run out four hundred times.
 */
export class FirstStep {
  readonly #rules: FirstStepRules;
  #failures = 0;
  #first: unknown;
  readonly #trying = new Set<Promise<void>>();
  #held = false;

  constructor(rules: FirstStepRules) {
    this.#rules = rules;
  }

  get isKnownToFail(): boolean {
    return !this.#held && this.#failures >= ENOUGH;
  }

  /** @param plain nothing differs from how the target starts by itself: only then does a failure count. */
  async take<T>(plain: boolean, attempt: () => Promise<T>): Promise<T> {
    while (this.#isBeingFoundOut()) await Promise.race(this.#trying);
    this.mustNotBeKnownToFail();
    const attempted = attempt();
    if (plain) this.#follow(attempted);
    const result = await attempted;
    this.#held = true;
    return result;
  }

  /** Waits until it is known whether the step holds; where nobody tries it, `probe` takes it in a plain world. */
  async settle(probe: () => Promise<void>): Promise<void> {
    while (!this.#held) {
      this.mustNotBeKnownToFail();
      if (this.#trying.size > 0) await Promise.race(this.#trying);
      else if (!(await this.#isTold(probe))) return;
    }
  }

  mustNotBeKnownToFail(): void {
    if (this.isKnownToFail) throw this.#first;
  }

  /** As many are trying as could make it known; the others wait for them. */
  #isBeingFoundOut(): boolean {
    return !this.#held && this.#trying.size > 0 && this.#trying.size + this.#failures >= ENOUGH;
  }

  /** False: the probe came to nothing, for another reason. */
  async #isTold(probe: () => Promise<void>): Promise<boolean> {
    const before = this.#failures;
    await probe().catch(() => undefined);
    return this.#held || this.#failures > before;
  }

  #follow(attempted: Promise<unknown>): void {
    const followed = attempted.then(
      () => void (this.#held = true),
      (error: unknown) => {
        this.#fail(error);
      },
    );
    this.#trying.add(followed);
    void followed.finally(() => this.#trying.delete(followed));
  }

  #fail(error: unknown): void {
    const before = this.isKnownToFail;
    this.#first ??= error;
    this.#failures += { no: 0, quick: 1, patient: ENOUGH }[this.#rules.failed(error)];
    if (this.isKnownToFail && !before) this.#rules.known();
  }
}
