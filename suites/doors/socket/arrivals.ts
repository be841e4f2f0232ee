import type { Outcome } from '../../kit/eventually.ts';

type Waiting<T> = { readonly matches: (item: T) => boolean; readonly found: (item: T) => void };

/** Things that come in one after another, all kept, and can be waited for without polling. */
export class Arrivals<T> {
  readonly items: T[] = [];
  readonly #waiting = new Set<Waiting<T>>();

  add(item: T): void {
    this.items.push(item);
    for (const one of this.#waiting) if (one.matches(item)) one.found(item);
  }

  /** The first that matches, among those that are here or within the patience. Never rejects. */
  first(matches: (item: T) => boolean, patienceMs: number): Promise<Outcome<T | undefined>> {
    const here = this.items.find(matches);
    if (here !== undefined) return Promise.resolve({ held: true, value: here, afterMs: 0 });
    const start = performance.now();
    return new Promise((resolve) => {
      const end = (value: T | undefined) => {
        clearTimeout(deadline);
        this.#waiting.delete(waiting);
        resolve({ held: value !== undefined, value, afterMs: Math.round(performance.now() - start) });
      };
      const waiting = { matches, found: end };
      const deadline = setTimeout(end, patienceMs, undefined);
      this.#waiting.add(waiting);
    });
  }
}
