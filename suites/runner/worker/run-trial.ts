import type { Looks } from '../catalogue/load-looks.ts';
import type { CataloguedCheck } from '../catalogue/load-catalogue.ts';
import type { TrialOrder } from '../keeper/worker-order.ts';
import type { Bench } from '../lab/bench.ts';
import { orderedChecks, RunSession } from './run-session.ts';
import { drawnWithinPhases, stages } from './stages.ts';
import { turnstile } from './turnstile.ts';

/** A run within a run: its own record and evidence, but everybody's bench, and nobody who hears of each line. @returns whether it came to its end */
export async function runTrial(
  order: TrialOrder,
  catalogue: readonly CataloguedCheck[],
  bench: Bench,
  signal: AbortSignal,
): Promise<boolean> {
  if (signal.aborted) return false;
  const session = new RunSession(
    order,
    await orderedChecks(order, catalogue),
    NO_LOOKS,
    { say: () => undefined },
    bench,
  );
  const stop = (): void => session.stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for (const checks of stages(session.checks).values())
      await together(drawnWithinPhases(checks, order.seed), order.jobs, (checked) => session.run(checked));
    await session.again(({ id }) => !order.mayFail.includes(id));
    return !isAborted(signal);
  } finally {
    signal.removeEventListener('abort', stop);
    await session.close();
  }
}

/** What a variant does not claim is not what a trial is about. */
const NO_LOOKS: Looks = new Map();

/** Asked anew: the compiler believes that what was false before an await still is. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

async function together(
  checks: readonly CataloguedCheck[],
  most: number,
  run: (checked: CataloguedCheck) => Promise<void>,
): Promise<void> {
  const places = turnstile(most);
  await Promise.all(
    checks.map(async (checked) => {
      using _place = await places.enter();
      await run(checked);
    }),
  );
}
