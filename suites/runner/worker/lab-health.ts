/**
 * Whether the lab itself is broken, asked whenever something did not pass. An answer holds for what was over before
 * its look began, so however many ask at once, one look runs and one waits, which they share: a wrong target with
 * hundreds of failures is not looked at hundreds of times at once.
 */
export class LabHealth {
  readonly #look: () => Promise<string | undefined>;
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<string | undefined> | undefined;

  /** @param look gives what is wrong, undefined for nothing; never rejects */
  constructor(look: () => Promise<string | undefined>) {
    this.#look = look;
  }

  /** What is wrong with the lab, by a look that begins after this call; undefined: nothing. */
  trouble(): Promise<string | undefined> {
    return (this.#next ??= this.#lookAfter(this.#running));
  }

  async #lookAfter(running: Promise<unknown>): Promise<string | undefined> {
    await running;
    const look = this.#look();
    this.#running = look;
    this.#next = undefined;
    return look;
  }
}
