import type { Fault } from './fault.ts';

export default {
  sentence: 'Says nothing of a workload that is lost.',
  caughtBy: ['creation/agent-says-when-a-workload-is-lost › it says that the session has failed'],
  agent: (parts) => ({
    ...parts,
    reportsOnConnect: (found) => parts.reportsOnConnect(found).filter(({ state }) => state !== 'failed'),
    newsSince: (known, found) => parts.newsSince(known, found).filter(({ state }) => state !== 'failed'),
  }),
} satisfies Fault;
