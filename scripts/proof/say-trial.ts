import type { Paint } from '../../reports/terminal/paint.ts';
import type { ProvenTrial } from '../../reports/proof/proof.ts';

/** One line for each trial that is over: whether it went as it should, and what it showed. */
export function sayTrial(trial: ProvenTrial, paint: Paint): string {
  const good = trial.outcome === 'as it should';
  const took = `${(trial.durationMs / 1000).toFixed(1)} s`;
  const counted =
    trial.kind === 'fault' ? `${String(trial.caught.length)} caught` : `${String(trial.beside)} passed`;
  const what = good ? counted : trial.outcome;
  return `  ${good ? paint.good('✓') : paint.bad('✗')} ${trial.name}  ${paint.quiet(`${what}, ${took}`)}`;
}
