import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is in whatever state its agent last reported, wherever it was before.',
  caughtBy: [
    'hibernation/while-pending-only-its-own-reports-count › `status hibernated` leaves it pending',
    'hibernation/while-pending-only-its-own-reports-count › `status terminated` leaves it pending',
    'hibernation/while-starting-only-its-own-reports-count › `status hibernated` leaves it starting',
    'hibernation/while-starting-only-its-own-reports-count › `status terminated` leaves it starting',
    'hibernation/while-running-only-its-own-reports-count › `status starting` leaves it running',
    'hibernation/while-running-only-its-own-reports-count › `status hibernated` leaves it running',
    'hibernation/while-running-only-its-own-reports-count › `status terminated` leaves it running',
    'hibernation/while-hibernating-only-its-own-reports-count › `status starting` leaves it hibernating',
    'hibernation/while-hibernating-only-its-own-reports-count › `status running` leaves it hibernating',
    'hibernation/while-hibernating-only-its-own-reports-count › `status terminated` leaves it hibernating',
    'hibernation/while-hibernated-only-its-own-reports-count › `status starting` leaves it hibernated',
    'hibernation/while-hibernated-only-its-own-reports-count › `status running` leaves it hibernated',
    'hibernation/while-hibernated-only-its-own-reports-count › `status terminated` leaves it hibernated',
    'hibernation/while-hibernated-only-its-own-reports-count › `status failed` leaves it hibernated',
    'hibernation/while-waking-only-its-own-reports-count › `status starting` leaves it waking',
    'hibernation/while-waking-only-its-own-reports-count › `status hibernated` leaves it waking',
    'hibernation/while-waking-only-its-own-reports-count › `status terminated` leaves it waking',
    'hibernation/while-terminating-only-its-own-reports-count › `status starting` leaves it terminating',
    'hibernation/while-terminating-only-its-own-reports-count › `status running` leaves it terminating',
    'hibernation/while-terminating-only-its-own-reports-count › `status hibernated` leaves it terminating',
    'hibernation/while-terminating-only-its-own-reports-count › `status failed` leaves it terminating',
    'hibernation/while-terminated-only-its-own-reports-count › `status starting` leaves it terminated',
    'hibernation/while-terminated-only-its-own-reports-count › `status running` leaves it terminated',
    'hibernation/while-terminated-only-its-own-reports-count › `status hibernated` leaves it terminated',
    'hibernation/while-terminated-only-its-own-reports-count › `status failed` leaves it terminated',
    'hibernation/while-failed-only-its-own-reports-count › `status starting` leaves it failed',
    'hibernation/while-failed-only-its-own-reports-count › `status running` leaves it failed',
    'hibernation/while-failed-only-its-own-reports-count › `status hibernated` leaves it failed',
    'hibernation/while-failed-only-its-own-reports-count › `status terminated` leaves it failed',
    'termination/late-reports-do-not-revive › it stays terminated',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      const [kind, reported] = event.split(' ');
      if (kind === 'status' && reported !== undefined) return reported;
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
