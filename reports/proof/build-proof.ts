import type { PlannedCheck } from '../../suites/kit/record.ts';
import { idOf } from './judge-trial.ts';
import type { Proof, ProvenFinding, ProvenTrial } from './proof.ts';

/** The matrix turned round: for each finding the faults that it caught. */
export function provenFindings(
  checks: readonly PlannedCheck[],
  trials: readonly ProvenTrial[],
  beyond: Readonly<Record<string, string>>,
): ProvenFinding[] {
  const caught = new Map<string, string[]>();
  for (const { name, caught: findings } of trials)
    for (const finding of findings) caught.set(finding, [...(caught.get(finding) ?? []), name]);
  const why = (finding: string): Pick<ProvenFinding, 'beyond'> => {
    const reason = beyond[finding];
    return reason === undefined ? {} : { beyond: reason };
  };
  return checks.flatMap(({ id, phase, level, sentences }) =>
    sentences.map((sentence) => {
      const finding = idOf(id, sentence);
      return { finding, level, phase, caught: caught.get(finding) ?? [], ...why(finding) };
    }),
  );
}

/** What stands against the proof, a group of sentences each; empty when everything is as it should be. */
export function gaps({ trials, findings, whole, troubles }: Proof): Readonly<Record<string, string[]>> {
  const of = (outcome: ProvenTrial['outcome']): ProvenTrial[] =>
    trials.filter((trial) => trial.outcome === outcome);
  const groups = {
    'The suite itself': [...troubles],
    'Faults that were missed': of('missed').flatMap(({ name, missed }) =>
      missed.map(({ finding, verdict, reason }) => `${name}: ${finding} (${verdict}${shortly(reason)})`),
    ),
    'Failures that nobody explains': of('collateral').flatMap(({ name, collateral }) =>
      collateral.map(({ finding, reason }) => `${name}: ${finding}${shortly(reason)}`),
    ),
    'Oddities that did not pass': of('not lawful').flatMap(({ name, collateral }) =>
      collateral.map(({ finding, reason }) => `${name}: ${finding}${shortly(reason)}`),
    ),
    'Trials that showed nothing': of('nothing shown').map(({ name }) => name),
    'Findings that no fault catches': whole
      ? findings
          .filter((each) => each.level === 'MUST' && each.caught.length === 0 && each.beyond === undefined)
          .map((each) => each.finding)
      : [],
  };
  return Object.fromEntries(Object.entries(groups).filter(([, sentences]) => sentences.length > 0));
}

const shortly = (reason: string): string => {
  const [first = ''] = reason.split('\n');
  return first === '' ? '' : `: ${first.length > 160 ? `${first.slice(0, 160)}…` : first}`;
};
