import type { RecordFooter, RecordHeader, RecordLine } from '../../suites/kit/record.ts';
import { recordDigest } from './record-digest.ts';
import type { NumberedLine } from './record-lines.ts';
import type { IntegrityProblem } from './run-record.ts';

/** Everything that speaks against building a verdict on these lines. Empty for an honest, whole record. */
export function integrityProblems(header: RecordHeader, lines: readonly NumberedLine[]): IntegrityProblem[] {
  const footers = lines.filter((each) => each.line?.kind === 'footer');
  return [
    ...unreadable(lines, footers.length > 0),
    ...ending(footers, lines),
    ...oneOfEach(header, lines),
    ...asPlanned(header, lines),
  ];
}

const untrustworthy = (sentence: string): IntegrityProblem => ({ kind: 'untrustworthy', sentence });
const unfinished = (sentence: string): IntegrityProblem => ({ kind: 'unfinished', sentence });

/** A last line cut short is what a kill leaves behind; any other broken line was broken by somebody. */
function unreadable(lines: readonly NumberedLine[], closed: boolean): IntegrityProblem[] {
  return lines
    .filter((each) => each.trouble !== undefined)
    .map((each) =>
      each.number === lines.length && !closed
        ? unfinished('The last line is cut short.')
        : untrustworthy(`Line ${String(each.number)} ${each.trouble ?? ''}.`),
    );
}

function ending(footers: readonly NumberedLine[], lines: readonly NumberedLine[]): IntegrityProblem[] {
  const last = footers.at(-1);
  if (last === undefined) return [unfinished('The record has no footer: the run did not end by itself.')];
  const problems = [];
  if (last.number !== lines.length) problems.push(untrustworthy('There are lines after the footer.'));
  if (last.line?.kind === 'footer') problems.push(...agrees(last.line, last.number, lines));
  return problems;
}

function agrees(footer: RecordFooter, at: number, lines: readonly NumberedLine[]): IntegrityProblem[] {
  const before = lines.slice(0, at - 1).map((each) => each.text);
  const first = lines[0]?.line;
  const problems = [];
  if (footer.digest !== recordDigest(before))
    problems.push(
      untrustworthy('The digest in the footer is not that of the lines before it: the record was edited.'),
    );
  if (first?.kind === 'header' && first.runId !== footer.runId)
    problems.push(
      untrustworthy(`Header and footer are of different runs (${first.runId}, ${footer.runId}).`),
    );
  if (first?.kind === 'header' && first.catalogue.digest !== footer.catalogueDigest)
    problems.push(untrustworthy('Header and footer are of different catalogues.'));
  return problems;
}

/** What there may be only one of, by a name that says it. */
function nameOf(line: RecordLine): string | undefined {
  if (line.kind === 'incident') return undefined;
  if (line.kind === 'header' || line.kind === 'footer') return line.kind;
  const about = line.kind === 'finding' ? `“${line.check} › ${line.sentence}”` : line.check;
  return `${line.kind} line of ${about}${line.attempt === 1 ? '' : ` (attempt ${String(line.attempt)})`}`;
}

function oneOfEach(header: RecordHeader, lines: readonly NumberedLine[]): IntegrityProblem[] {
  const names = [
    ...header.plan.map((check) => `plan of ${check.id}`),
    ...lines.flatMap((each) => (each.line === undefined ? [] : (nameOf(each.line) ?? []))),
  ];
  const met = new Set<string>();
  const twice = new Set(names.filter((name) => met.size === met.add(name).size));
  return [...twice].map((name) => untrustworthy(`There is more than one ${name}.`));
}

function asPlanned(header: RecordHeader, lines: readonly NumberedLine[]): IntegrityProblem[] {
  const plan = new Map(header.plan.map((check) => [check.id, new Set(check.sentences)]));
  const problems = lines.flatMap(({ line }) => {
    if (line === undefined || !('check' in line)) return [];
    const sentences = plan.get(line.check);
    if (sentences === undefined)
      return [`There is a ${line.kind} line of ${line.check}, which was not planned.`];
    if (line.kind !== 'finding' || sentences.has(line.sentence)) return [];
    return [`${line.check} has no sentence “${line.sentence}”, yet there is a finding of it.`];
  });
  if (header.plan.length > header.catalogue.checks)
    problems.push('The plan holds more checks than the catalogue.');
  return [...new Set(problems)].map(untrustworthy);
}
