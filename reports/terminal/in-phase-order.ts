import type { PlannedCheck } from '../../suites/kit/record.ts';
import { phaseTitle } from '../words/phase-title.ts';
import type { Paint } from './paint.ts';

/** Later phases overlap; a reader sees them one after another. */
export interface InPhaseOrder {
  /** The lines of a check that is over: what may be shown now, headed by its phase. */
  take(check: string, lines: readonly string[]): string[];
  /** What was still held back when nothing more comes. */
  rest(): string[];
}

interface Phase {
  readonly heading: readonly string[];
  /** The checks that are not over. */
  readonly open: Set<string>;
  held: string[];
  headed: boolean;
}

export function inPhaseOrder(plan: readonly PlannedCheck[], paint: Paint): InPhaseOrder {
  const phases = [...Map.groupBy(plan, ({ phase }) => phase)].map(([phase, checks]): Phase => {
    const count = checks.length === 1 ? '1 check' : `${String(checks.length)} checks`;
    return {
      heading: ['', `${paint.strong(phaseTitle(phase))}  ${paint.quiet(count)}`],
      open: new Set(checks.map(({ id }) => id)),
      held: [],
      headed: false,
    };
  });
  const phaseOf = new Map(phases.flatMap((phase) => [...phase.open].map((id) => [id, phase] as const)));
  return {
    take(check, lines) {
      const phase = phaseOf.get(check);
      phase?.open.delete(check);
      phase?.held.push(...lines);
      const firstOpen = phases.findIndex(({ open }) => open.size > 0);
      return phases.slice(0, firstOpen < 0 ? undefined : firstOpen + 1).flatMap(release);
    },
    rest: () => phases.flatMap(release),
  };
}

function release(phase: Phase): string[] {
  if (phase.held.length === 0) return [];
  const lines = phase.headed ? phase.held : [...phase.heading, ...phase.held];
  phase.headed = true;
  phase.held = [];
  return lines;
}
