import type { Fault } from './fault.ts';

const ERROR: Readonly<Record<string, string>> = {
  starting: 'pending',
  running: 'failed',
  hibernated: 'failed',
  terminated: 'failed',
  failed: 'terminated',
};

export default {
  sentence: 'A status that says again what was said is an error: a start begins anew, what rests has failed.',
  caughtBy: [
    'hibernation/while-starting-only-its-own-reports-count › `status starting` leaves it starting',
    'hibernation/while-running-only-its-own-reports-count › `status running` leaves it running',
    'hibernation/while-hibernated-only-its-own-reports-count › `status hibernated` leaves it hibernated',
    'hibernation/while-terminated-only-its-own-reports-count › `status terminated` leaves it terminated',
    'hibernation/while-failed-only-its-own-reports-count › `status failed` leaves it failed',
  ],
  spills: ['errors/*', 'invariants/*', 'compatibility/*'],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => (event === `status ${state}` ? ERROR[state] : parts.nextState(event, state)),
  }),
} satisfies Fault;
