import type { PlannedCheck } from '../../suites/kit/record.ts';
import type { FindingVerdict } from '../../suites/kit/words.ts';

type Planned = Pick<PlannedCheck, 'sentences' | 'provisional'>;

/** Whether this finding changes verdicts. A provisional one is reported, and nothing more. */
export const binds = ({ provisional = [] }: Planned, sentence: string): boolean =>
  !provisional.includes(sentence);

/** A check none of whose findings changes a verdict. */
export const isProvisional = (planned: Planned): boolean =>
  planned.sentences.length > 0 && planned.sentences.every((sentence) => !binds(planned, sentence));

/** The findings that a check's verdict is made of: those that bind; of a provisional check, all. */
export function decisive<F extends { readonly sentence: string }>(
  planned: Planned,
  findings: readonly F[],
): readonly F[] {
  return isProvisional(planned) ? findings : findings.filter(({ sentence }) => binds(planned, sentence));
}

/** Red, and without consequence: a reader should see it all the same. */
export const failsProvisionally = (finding: {
  readonly provisional?: true | undefined;
  readonly verdict: FindingVerdict;
}): boolean => finding.provisional === true && finding.verdict === 'fail';
