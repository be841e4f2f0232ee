/**
 * One look at something, shared by whoever asks for it. An answer holds for what was over before its look began, so
 * one look runs and one waits, however many ask: a wrong target with hundreds of failures costs no hundreds of looks
 * at once.
 */
export class SharedLook {
  readonly #look: () => Promise<string | undefined>;
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<string | undefined> | undefined;

  /** @param look gives what is wrong, undefined for nothing; never rejects */
  constructor(look: () => Promise<string | undefined>) {
    this.#look = look;
  }

  /** What is wrong, by a look that begins after this call; undefined: nothing. */
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
