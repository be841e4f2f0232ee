import { sweepDeadRuns } from '../../suites/runner/keeper/sweep-dead-runs.ts';
import type { Output } from '../output.ts';

/** Removes what dead runs have left; 2 when something had to stay. */
export async function sweep(options: { database: string }, output: Output): Promise<number> {
  const runs = await sweepDeadRuns(options.database);
  const things = runs.flatMap(({ runId, things }) => things.map((thing) => ({ runId, ...thing })));
  for (const { runId, claim, outcome, reason } of things)
    output.line(
      `${runId}: ${claim.kind} ${claim.id} ${outcome}${reason === undefined ? '' : ` (${reason})`}`,
    );
  const left = things.filter(({ outcome }) => outcome === 'left').length;
  output.line(sentence(runs.length, left));
  return left > 0 ? 2 : 0;
}

function sentence(runs: number, left: number): string {
  if (runs === 0) return 'Nothing to sweep: no dead run has left anything.';
  return `${runs} dead ${runs === 1 ? 'run' : 'runs'} swept${left > 0 ? `; ${left} ${left === 1 ? 'thing' : 'things'} could not be removed` : ''}.`;
}
