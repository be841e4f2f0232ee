import type { Fault } from './fault.ts';

export default {
  sentence: 'Whatever command failed, ended ones too, its session has failed.',
  caughtBy: [
    'hibernation/while-running-only-its-own-reports-count › `failed hibernate_session` leaves it running',
    'hibernation/while-hibernated-only-its-own-reports-count › `failed wake_session` leaves it hibernated',
    'hibernation/a-failed-hibernation-runs-on › it is running',
    'hibernation/a-failed-wake-sleeps-on › it is hibernated',
    'hibernation/a-failed-hibernation-runs-on › it may be hibernated again, by a new command',
    'hibernation/a-failed-wake-sleeps-on › it may be woken again, by a new command',
    'hibernation/platform-failing-wake-sleeps-on › the row comes back to hibernated',
    'creation/a-second-answer-changes-nothing › a failure after the completion changes no state',
  ],
  spills: ['hibernation/while-*', 'hibernation/reports-of-an-earlier-*', 'errors/*', 'invariants/*'],
  api: (parts) => ({
    ...parts,
    isOpen: () => true,
    nextState: (event, state) => (event.startsWith('failed ') ? 'failed' : parts.nextState(event, state)),
  }),
} satisfies Fault;
