/** Lets so many in at once; the others wait in the order in which they came. */
export interface Turnstile {
  enter(): Promise<Disposable>;
}

export function turnstile(places: number): Turnstile {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    inside -= 1;
    waiting.shift()?.();
  };
  return {
    async enter() {
      if (inside >= places) await new Promise<void>((go) => waiting.push(go));
      inside += 1;
      return { [Symbol.dispose]: leave };
    },
  };
}
