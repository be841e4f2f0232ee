import type { PlannedCheck, PlannedCriterion, RecordHeader } from '../../suites/kit/record.ts';
import { binds, isProvisional } from '../verdict/binding.ts';
import { phaseTitle } from '../words/phase-title.ts';
import type { Paint } from './paint.ts';

/** What surrounds a check. */
export interface Surroundings {
  readonly criteria: readonly PlannedCriterion[];
  readonly rulings: RecordHeader['rulings'];
  /** Ways to be wrong that the check has been seen to catch. */
  readonly faults: readonly { readonly name: string; readonly sentence: string }[];
  /** What the contract says, where the check cites it. */
  readonly sections: readonly ContractSection[];
}

export interface ContractSection {
  readonly heading: string;
  /** `path:line`. */
  readonly place: string;
  readonly text: string;
}

const WORLDS: Readonly<Record<PlannedCheck['world'], string>> = {
  shared: 'shared with other checks, separated by users and a cluster id of its own',
  alone: 'its own',
};

/** All that is known of a check before it runs, as lines for a terminal. */
export function explainLines(
  check: PlannedCheck,
  { criteria, rulings, faults, sections }: Surroundings,
  paint: Paint,
): string[] {
  const facts: readonly (readonly [string, string])[] = [
    ['level', `${check.level}, ${check.priority}`],
    ['phase', phaseTitle(check.phase)],
    ['profile', check.profile],
    ['source', check.source.join(', ')],
    ['risk area', check.risk ?? ''],
    ['needs', check.capabilities.join(', ')],
    ['world', WORLDS[check.world]],
    ['new', isProvisional(check) ? 'provisional: it is asked and reported, and changes no verdict yet' : ''],
  ];
  return [
    paint.strong(check.id),
    check.requirement,
    '',
    ...facts
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `  ${paint.quiet(name.padEnd(10))}${value}`),
    ...section(
      'It passes when',
      check.sentences.map(
        (sentence) =>
          `• ${sentence}${binds(check, sentence) || isProvisional(check) ? '' : paint.warn(' (provisional)')}`,
      ),
      paint,
    ),
    ...section(
      'It fails for these, for example',
      faults.map(({ name, sentence }) => `• ${sentence} ${paint.quiet(`(reference+${name})`)}`),
      paint,
    ),
    ...section('It counts for', coveredCriteria(check, criteria), paint),
    ...section('Rulings', ownRulings(check, rulings), paint),
    ...sections.flatMap(({ heading, place, text }) =>
      section(`${heading}  ${place}`, text.split('\n'), paint),
    ),
  ];
}

const section = (title: string, lines: readonly string[], paint: Paint): string[] =>
  lines.length === 0 ? [] : ['', paint.strong(title), ...lines.map((line) => `  ${line}`)];

const coveredCriteria = (check: PlannedCheck, criteria: readonly PlannedCriterion[]): string[] =>
  criteria
    .filter((each) => each.coveredBy.some((name) => name === check.id || name.startsWith(`${check.id} › `)))
    .map((each) => `${each.id}  ${each.sentence}`);

const ownRulings = (check: PlannedCheck, rulings: Surroundings['rulings']): string[] =>
  rulings.filter((each) => check.source.includes(each.id)).map((each) => `${each.id}  ${each.ruling}`);
