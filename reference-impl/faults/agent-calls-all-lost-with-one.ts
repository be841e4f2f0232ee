import type { StatusReport } from '../agent/driver.ts';
import type { Fault } from './fault.ts';

/** The others come first, as they were well before. */
function withAll(reports: readonly StatusReport[], found: readonly StatusReport[]): readonly StatusReport[] {
  const lost = reports.filter(({ state }) => state === 'failed');
  const others = found.filter(({ state }) => state !== 'failed');
  return lost.length === 0
    ? reports
    : [...others.map((one) => ({ ...one, state: 'failed' as const })), ...lost];
}

export default {
  sentence: 'One lost workload is taken for the loss of the cluster: all sessions are called failed.',
  caughtBy: ['creation/agent-says-when-a-workload-is-lost › it says nothing bad of another one'],
  spills: ['*/agent-*'],
  agent: (parts) => ({
    ...parts,
    newsSince: (known, found) => withAll(parts.newsSince(known, found), found),
    reportsOnConnect: (found) => withAll(parts.reportsOnConnect(found), found),
  }),
} satisfies Fault;
