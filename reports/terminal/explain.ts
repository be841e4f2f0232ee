import type { PlannedCheck, PlannedCriterion, RecordHeader } from '../../suites/kit/record.ts';
import { phaseTitle } from '../words/phase-title.ts';
import type { Paint } from './paint.ts';

export interface Catalogued {
  readonly criteria: readonly PlannedCriterion[];
  readonly rulings: RecordHeader['rulings'];
}

const WORLDS: Readonly<Record<PlannedCheck['world'], string>> = {
  shared: 'shared with other checks, separated by users and a cluster id of its own',
  alone: 'its own',
};

/** All that is known of a check before it runs, as lines for a terminal. */
export function explainLines(check: PlannedCheck, { criteria, rulings }: Catalogued, paint: Paint): string[] {
  const facts: readonly (readonly [string, string])[] = [
    ['level', `${check.level}, ${check.priority}`],
    ['phase', phaseTitle(check.phase)],
    ['profile', check.profile],
    ['source', check.source.join(', ')],
    ['risk area', check.risk ?? ''],
    ['needs', check.capabilities.join(', ')],
    ['world', WORLDS[check.world]],
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
      check.sentences.map((sentence) => `• ${sentence}`),
      paint,
    ),
    ...section('It counts for', coveredCriteria(check, criteria), paint),
    ...section('Rulings', ownRulings(check, rulings), paint),
  ];
}

const section = (title: string, lines: readonly string[], paint: Paint): string[] =>
  lines.length === 0 ? [] : ['', paint.strong(title), ...lines.map((line) => `  ${line}`)];

const coveredCriteria = (check: PlannedCheck, criteria: readonly PlannedCriterion[]): string[] =>
  criteria
    .filter((each) => each.coveredBy.some((name) => name === check.id || name.startsWith(`${check.id} › `)))
    .map((each) => `${each.id}  ${each.sentence}`);

const ownRulings = (check: PlannedCheck, rulings: Catalogued['rulings']): string[] =>
  rulings.filter((each) => check.source.includes(each.id)).map((each) => `${each.id}  ${each.ruling}`);
