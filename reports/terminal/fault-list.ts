import type { PlannedCheck } from '../../suites/kit/record.ts';
import { checkOf, type Variant } from '../proof/judge-trial.ts';
import { phaseTitle } from '../words/phase-title.ts';
import type { Paint } from './paint.ts';

/** The faults by the phase in which they are caught, a sentence each: how such platforms break. */
export function faultListLines(
  variants: readonly Variant[],
  checks: readonly PlannedCheck[],
  paint: Paint,
): string[] {
  const phases = new Map(checks.map(({ id, phase }) => [id, phase]));
  const order = [...new Set(checks.map(({ phase }) => phase))];
  const of = (kind: Variant['kind']): Variant[] => variants.filter((variant) => variant.kind === kind);
  const byPhase = Map.groupBy(of('fault'), ({ caughtBy }) => phases.get(checkOf(caughtBy[0] ?? '')) ?? 0);
  const lines = order.flatMap((phase) => group(phaseTitle(phase), byPhase.get(phase) ?? [], paint));
  const oddities = of('oddity');
  return [
    ...lines,
    ...group('Oddities: unusual, and lawful', oddities, paint),
    `${String(variants.length - oddities.length)} faults, ${String(oddities.length)} oddities. Try one: plumbline run reference+<name>; all: plumbline prove`,
  ];
}

function group(title: string, variants: readonly Variant[], paint: Paint): string[] {
  if (variants.length === 0) return [];
  return [
    `${paint.strong(title)}  ${paint.quiet(String(variants.length))}`,
    ...variants.flatMap(({ name, sentence }) => [`  ${name}`, `    ${paint.quiet(sentence)}`]),
    '',
  ];
}
