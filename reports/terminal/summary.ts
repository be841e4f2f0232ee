import type { Report, ReportedCheck } from '../json/report.ts';
import { failsProvisionally } from '../verdict/binding.ts';
import { catalogueWords } from '../words/catalogue-words.ts';
import { duration } from '../words/duration.ts';
import { toneOfRun } from '../words/run-tone.ts';
import { blockedLines } from './blocked-lines.ts';
import { countLine } from './count-line.ts';
import { criteriaLines } from './criteria-lines.ts';
import { expectationLines } from './expectation-lines.ts';
import type { Paint } from './paint.ts';
import { redCheckLines } from './red-check-lines.ts';
import type { EvidenceFile } from './red-check-lines.ts';

export interface SummaryPlaces {
  readonly evidence: EvidenceFile;
  readonly html: string;
  readonly json: string;
}

/** The end of a run on a terminal: the verdict first, then what it rests on, then what to do about it. */
export function summaryLines(report: Report, places: SummaryPlaces, paint: Paint): string[] {
  const tone = toneOfRun(report.verdict);
  return [
    '',
    paint.strong(paint[tone](capital(report.sentence))),
    paint.quiet(aboutRun(report)),
    '',
    `Checks    ${countLine(report, paint)}`,
    ...report.profiles.map((each, index) => {
      const share = `${String(each.passed)}/${String(each.applicable)} MUST`;
      return `${index === 0 ? 'Profiles' : '        '}  ${each.id}  ${paint[toneOfRun(each.verdict)](each.verdict)}  ${paint.quiet(share)}`;
    }),
    ...criteriaLines(report.criteria, report.narrowed.length > 0, paint),
    ...expectationLines(report, paint),
    ...troubleLines(report, paint),
    ...redLines(report, places.evidence, paint),
    '',
    `${paint.quiet('report')}  ${places.html}`,
    `${paint.quiet('json')}    ${places.json}`,
  ];
}

function aboutRun({ target, seed, durationMs, machine, narrowed, catalogue }: Report): string {
  const name = target.variant === undefined ? target.name : `${target.name}+${target.variant}`;
  const time = durationMs === null ? 'not ended' : duration(durationMs);
  const host = `${machine.os} ${machine.arch}, ${String(machine.cpus)} CPUs, Node ${machine.node}`;
  return [
    name,
    `seed ${String(seed)}`,
    time,
    host,
    ...(catalogue.release === undefined ? [] : [`catalogue ${catalogueWords(catalogue) ?? ''}`]),
    ...(narrowed.length > 0 ? [narrowed.join(' ')] : []),
  ].join(' · ');
}

function troubleLines({ incidents, integrity, catalogue }: Report, paint: Paint): string[] {
  const lines = [
    ...(catalogue.withdrawn ?? []).map((name) =>
      paint.quiet(`– ${name} was withdrawn since ${catalogue.release ?? ''}: not asked for`),
    ),
    ...integrity.map((each) => paint[each.kind === 'unfinished' ? 'warn' : 'bad'](`! ${each.sentence}`)),
    ...incidents.map((each) => paint.warn(`! ${each.sentence}`)),
  ];
  return lines.length === 0 ? [] : ['', ...lines];
}

/** MUST before SHOULD before MAY before what is provisional; the blocked ones grouped by what blocks them, since that is what to mend. */
function redLines({ checks }: Report, evidence: EvidenceFile, paint: Paint): string[] {
  const red = checks.filter(
    ({ verdict, findings }) =>
      ['fail', 'error', 'flaky'].includes(verdict) ||
      findings.some(failsProvisionally) ||
      (verdict === 'stale-expectation' && findings.some((each) => each.verdict === 'fail')),
  );
  const rank = ({ level, provisional }: ReportedCheck): number =>
    provisional ? 2 : Number(level !== 'MUST');
  const ordered = red.toSorted((a, b) => rank(a) - rank(b));
  return [
    ...ordered.flatMap((check) => ['', ...redCheckLines(check, evidence, paint)]),
    ...blockedLines(checks, paint),
  ];
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
