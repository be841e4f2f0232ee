import { join } from 'node:path';
import type { Report } from '../../reports/json/report.ts';
import { allFaults, type KnownFault } from '../faults.ts';
import { runPlumbline } from './plumbline.ts';
import { spread } from './spread.ts';
import type { Tally } from './tally.ts';

/** Runs at once: a run waits more than it computes. */
const LANES = 2;

/** Each deliberate fault of the reference, against the checks that must notice: the run ends 1 and the finding is red. */
export async function faults(
  most: number,
  folder: string,
  tally: Tally,
  only: readonly string[],
): Promise<void> {
  const all = (await allFaults()).filter(({ name }) => only.length === 0 || only.includes(name));
  const waiting = spread(all, most);
  const lane = async (): Promise<void> => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) await rehearse(fault, folder, tally);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function rehearse(
  { name, sentence, caughtBy }: KnownFault,
  folder: string,
  tally: Tally,
): Promise<void> {
  if (caughtBy.length === 0) {
    tally.note(false, `${name}: nothing is said to catch it (${sentence})`);
    return;
  }
  const checks = [...new Set(caughtBy.map((finding) => finding.split(' › ')[0] ?? ''))];
  const { code, report } = await runPlumbline(join(folder, name), [
    `reference+${name}`,
    '--keep-going',
    '--check',
    checks.join(','),
  ]);
  const missed = caughtBy.filter((finding) => !caught(report, finding));
  // Neither a SHOULD nor what is provisional changes an exit code: such a breach is seen in its finding alone.
  const gates = report?.checks.filter(({ level, provisional }) => level === 'MUST' && !provisional);
  const otherwise = gates?.length === 0 && report?.checks.some(({ provisional }) => provisional) ? 2 : 0;
  const expected = gates?.some(({ verdict }) => verdict === 'fail') ? 1 : otherwise;
  const must = gates === undefined || gates.length > 0;
  tally.note(
    code === expected && (expected === 1 || !must) && missed.length === 0,
    `${name}: exit ${code}, ${caughtBy.length - missed.length} of ${caughtBy.length} findings${missed.map((finding) => `\n       missed: ${finding}`).join('')}`,
  );
}

/** Only a judged failure is a catch; a crash, a time-out or a blocked finding is not. */
function caught(report: Report | undefined, finding: string): boolean {
  const [id, sentence] = finding.split(' › ');
  const check = report?.checks.find((candidate) => candidate.id === id);
  return (
    check?.findings.some((candidate) => candidate.sentence === sentence && candidate.verdict === 'fail') ??
    false
  );
}
