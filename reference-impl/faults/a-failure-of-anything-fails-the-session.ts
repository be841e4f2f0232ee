import type { Fault } from './fault.ts';

export default {
  sentence: 'Whatever command failed, ended ones too, its session has failed.',
  caughtBy: [
    'hibernation/while-running-only-its-own-reports-count › `failed hibernate_session` leaves it running',
    'hibernation/while-hibernated-only-its-own-reports-count › `failed wake_session` leaves it hibernated',
    'hibernation/a-failed-hibernation-runs-on › it is running',
    'hibernation/a-failed-wake-sleeps-on › it is hibernated',
  ],
  api: (parts) => ({
    ...parts,
    isOpen: () => true,
    nextState: (event, state) => (event.startsWith('failed ') ? 'failed' : parts.nextState(event, state)),
  }),
} satisfies Fault;
