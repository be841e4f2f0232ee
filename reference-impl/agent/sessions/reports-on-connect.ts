import type { StatusReport } from '../driver.ts';

/** On every connect, after a restart too, the status of each session found (contract §8.1). */
export function reportsOnConnect(found: readonly StatusReport[]): readonly StatusReport[] {
  return found;
}
