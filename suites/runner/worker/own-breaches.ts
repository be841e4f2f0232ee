import type { LabRun } from '../lab/lab-run.ts';
import type { Experiment } from './run-check.ts';

/** What a check sent against the contract, undeclared, comes before whatever the target made of it. */
export function ownBreachOr({ shapeLog, recorder }: LabRun, check: string, result: Experiment): Experiment {
  const [breach, ...further] = shapeLog.takeOurs(check);
  if (breach === undefined) return result;
  const timeline = recorder.forCheck(check);
  for (const text of [breach, ...further]) timeline.record({ kind: 'note', text });
  const more = further.length === 0 ? '' : ` And ${String(further.length)} more.`;
  return { kind: 'trouble', verdict: 'error', reason: `${breach}${more}` };
}

/** Breaches of parts of the suite that are no check: nobody's verdict tells of them. */
export function unansweredBreaches({ shapeLog }: LabRun): string[] {
  return shapeLog.unanswered.flatMap((part) =>
    shapeLog.takeOurs(part).map((breach) => `${breach.replace(/\.$/, '')} (${part}).`),
  );
}
