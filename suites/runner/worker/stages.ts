import type { CataloguedCheck } from '../catalogue/load-catalogue.ts';
import { seededOrder } from './seeded-order.ts';

/**
 * What has to be over before the next may begin: phase 1, a gate for all others; the later phases, which begin in
 * the plan's order and overlap, so that nothing waits for the slowest check of a phase; the contract's shapes, when
 * those have spoken; and what judges the run as a whole.
 */
export function stages(checks: readonly CataloguedCheck[]): Map<string, CataloguedCheck[]> {
  const stageOf = ({ phase, check }: CataloguedCheck): string => {
    if (check.atTheEnd) return 'the run';
    if (phase === 0) return 'the contract';
    return phase === 1 ? 'phase 1' : 'the later phases';
  };
  const last = checks.filter(({ check }) => check.atTheEnd);
  return Map.groupBy([...checks.filter(({ check }) => !check.atTheEnd), ...last], stageOf);
}

/** Phase after phase, each in an order drawn from the seed. */
export function drawnWithinPhases(checks: readonly CataloguedCheck[], seed: number): CataloguedCheck[] {
  return [...Map.groupBy(checks, ({ phase }) => phase).values()].flatMap((phase) => seededOrder(phase, seed));
}
