import type { Fault } from './fault.ts';

const LEADS_TO: Readonly<Record<string, string>> = {
  'failed start_session': 'failed',
  'failed hibernate_session': 'running',
  'failed wake_session': 'hibernated',
  'failed stop_session': 'failed',
};

export default {
  sentence: 'Whatever command failed, ended ones too, the session goes to where that failure leads.',
  caughtBy: [
    'hibernation/while-pending-only-its-own-reports-count › `failed hibernate_session` leaves it pending',
    'hibernation/while-pending-only-its-own-reports-count › `failed wake_session` leaves it pending',
    'hibernation/while-pending-only-its-own-reports-count › `failed stop_session` leaves it pending',
    'hibernation/while-starting-only-its-own-reports-count › `failed hibernate_session` leaves it starting',
    'hibernation/while-starting-only-its-own-reports-count › `failed wake_session` leaves it starting',
    'hibernation/while-starting-only-its-own-reports-count › `failed stop_session` leaves it starting',
    'hibernation/while-running-only-its-own-reports-count › `failed start_session` leaves it running',
    'hibernation/while-running-only-its-own-reports-count › `failed wake_session` leaves it running',
    'hibernation/while-running-only-its-own-reports-count › `failed stop_session` leaves it running',
    'hibernation/while-hibernating-only-its-own-reports-count › `failed start_session` leaves it hibernating',
    'hibernation/while-hibernating-only-its-own-reports-count › `failed wake_session` leaves it hibernating',
    'hibernation/while-hibernating-only-its-own-reports-count › `failed stop_session` leaves it hibernating',
    'hibernation/while-hibernated-only-its-own-reports-count › `failed start_session` leaves it hibernated',
    'hibernation/while-hibernated-only-its-own-reports-count › `failed hibernate_session` leaves it hibernated',
    'hibernation/while-hibernated-only-its-own-reports-count › `failed stop_session` leaves it hibernated',
    'hibernation/while-waking-only-its-own-reports-count › `failed start_session` leaves it waking',
    'hibernation/while-waking-only-its-own-reports-count › `failed hibernate_session` leaves it waking',
    'hibernation/while-waking-only-its-own-reports-count › `failed stop_session` leaves it waking',
    'hibernation/while-terminating-only-its-own-reports-count › `failed start_session` leaves it terminating',
    'hibernation/while-terminating-only-its-own-reports-count › `failed hibernate_session` leaves it terminating',
    'hibernation/while-terminating-only-its-own-reports-count › `failed wake_session` leaves it terminating',
    'hibernation/while-terminated-only-its-own-reports-count › `failed start_session` leaves it terminated',
    'hibernation/while-terminated-only-its-own-reports-count › `failed hibernate_session` leaves it terminated',
    'hibernation/while-terminated-only-its-own-reports-count › `failed wake_session` leaves it terminated',
    'hibernation/while-terminated-only-its-own-reports-count › `failed stop_session` leaves it terminated',
    'hibernation/while-failed-only-its-own-reports-count › `failed hibernate_session` leaves it failed',
    'hibernation/while-failed-only-its-own-reports-count › `failed wake_session` leaves it failed',
  ],
  api: (parts) => ({
    ...parts,
    isOpen: () => true,
    nextState: (event, state) => LEADS_TO[event] ?? parts.nextState(event, state),
  }),
} satisfies Fault;
