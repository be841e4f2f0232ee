import type { Fault } from './fault.ts';

const LEADS_TO: Readonly<Record<string, string>> = {
  'ack hibernate_session': 'hibernated',
  'ack wake_session': 'running',
  'ack stop_session': 'terminated',
};

export default {
  sentence: 'An acknowledged command counts as a done one, ended ones too.',
  caughtBy: [
    'hibernation/while-pending-only-its-own-reports-count › `ack hibernate_session` leaves it pending',
    'hibernation/while-pending-only-its-own-reports-count › `ack wake_session` leaves it pending',
    'hibernation/while-pending-only-its-own-reports-count › `ack stop_session` leaves it pending',
    'hibernation/while-starting-only-its-own-reports-count › `ack hibernate_session` leaves it starting',
    'hibernation/while-starting-only-its-own-reports-count › `ack wake_session` leaves it starting',
    'hibernation/while-starting-only-its-own-reports-count › `ack stop_session` leaves it starting',
    'hibernation/while-running-only-its-own-reports-count › `ack hibernate_session` leaves it running',
    'hibernation/while-running-only-its-own-reports-count › `ack stop_session` leaves it running',
    'hibernation/while-hibernating-only-its-own-reports-count › `ack hibernate_session` leaves it hibernating',
    'hibernation/while-hibernating-only-its-own-reports-count › `ack wake_session` leaves it hibernating',
    'hibernation/while-hibernating-only-its-own-reports-count › `ack stop_session` leaves it hibernating',
    'hibernation/while-hibernated-only-its-own-reports-count › `ack wake_session` leaves it hibernated',
    'hibernation/while-hibernated-only-its-own-reports-count › `ack stop_session` leaves it hibernated',
    'hibernation/while-waking-only-its-own-reports-count › `ack hibernate_session` leaves it waking',
    'hibernation/while-waking-only-its-own-reports-count › `ack wake_session` leaves it waking',
    'hibernation/while-waking-only-its-own-reports-count › `ack stop_session` leaves it waking',
    'hibernation/while-terminating-only-its-own-reports-count › `ack hibernate_session` leaves it terminating',
    'hibernation/while-terminating-only-its-own-reports-count › `ack wake_session` leaves it terminating',
    'hibernation/while-terminating-only-its-own-reports-count › `ack stop_session` leaves it terminating',
    'hibernation/while-terminated-only-its-own-reports-count › `ack hibernate_session` leaves it terminated',
    'hibernation/while-terminated-only-its-own-reports-count › `ack wake_session` leaves it terminated',
    'hibernation/while-failed-only-its-own-reports-count › `ack hibernate_session` leaves it failed',
    'hibernation/while-failed-only-its-own-reports-count › `ack wake_session` leaves it failed',
    'hibernation/while-failed-only-its-own-reports-count › `ack stop_session` leaves it failed',
    'hibernation/becomes-hibernated-when-the-agent-reports-it › it is hibernating until the agent reports more than an acknowledgement',
    'hibernation/becomes-running-when-the-agent-reports-it › it is waking until the agent reports more than an acknowledgement',
    'termination/stays-terminating-until-the-agent-reports › an acknowledgement does not end it',
  ],
  api: (parts) => ({
    ...parts,
    isOpen: () => true,
    nextState: (event, state) => LEADS_TO[event] ?? parts.nextState(event, state),
  }),
} satisfies Fault;
