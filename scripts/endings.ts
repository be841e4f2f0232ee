import { createInterface } from 'node:readline';

/** How a run ends before its own end: Ctrl-C and its kin, the death of who started us, Enter after `--keep`. */
export interface Endings {
  readonly signal: AbortSignal;
  /** True unless it was Enter. */
  interrupted(): boolean;
  onEnter(): void;
}

const EXIT_AT_ONCE = 130;

export function endings(keep: boolean): Endings {
  const ending = new AbortController();
  let interrupted = false;
  const interrupt = (): void => {
    // The second time somebody means it: the reaper does what is left.
    if (interrupted) process.exit(EXIT_AT_ONCE);
    interrupted = true;
    ending.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  // Under Node 20 a launcher stands before us, with a channel that its death closes.
  process.once('disconnect', interrupt);
  process.channel?.unref();
  return {
    signal: ending.signal,
    interrupted: () => interrupted,
    onEnter: () => {
      if (keep)
        createInterface({ input: process.stdin })
          .once('line', () => ending.abort())
          .once('close', () => ending.abort());
    },
  };
}
