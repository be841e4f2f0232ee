import type { Paint } from '../../reports/terminal/paint.ts';
import { gaps } from '../../reports/proof/build-proof.ts';
import type { Proof } from '../../reports/proof/proof.ts';

/** What stands against the proof, whole, and then its verdict: the last lines of `prove`. */
export function sayProof(proof: Proof, paint: Paint): string[] {
  const against = Object.entries(gaps(proof));
  const faults = proof.trials.filter(({ kind }) => kind === 'fault').length;
  const must = proof.findings.filter(({ level }) => level === 'MUST');
  const caught = must.filter((finding) => finding.caught.length > 0).length;
  return [
    ...against.flatMap(([group, sentences]) => [
      '',
      paint.bad(`${group} (${String(sentences.length)})`),
      ...sentences.map((sentence) => `  ${sentence}`),
    ]),
    '',
    against.length > 0
      ? paint.bad('Not proven')
      : paint.good(proof.whole ? 'Proven' : 'Proven, as far as it was tried'),
    `${String(faults)} faults, ${String(proof.trials.length - faults)} oddities; ${String(caught)} of ${String(must.length)} MUST findings have caught one`,
    ...proof.findings.flatMap(({ finding, beyond }) =>
      beyond === undefined ? [] : [paint.quiet(`not tried: ${finding}. ${beyond}`)],
    ),
    paint.quiet(`${(proof.durationMs / 1000).toFixed(0)} s, seed ${String(proof.seed)}`),
    '',
  ];
}
