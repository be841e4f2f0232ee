import { leavesIt } from './steps/leaves-it.ts';
import type { Fault } from './fault.ts';

const LEADS_TO: Readonly<Record<string, string>> = {
  'ack hibernate_session': 'hibernated',
  'ack wake_session': 'running',
  'ack stop_session': 'terminated',
};

export default {
  sentence: 'An acknowledged command counts as a done one, ended ones too.',
  caughtBy: [
    ...leavesIt('ack hibernate_session', 'hibernated'),
    ...leavesIt('ack wake_session', 'running'),
    ...leavesIt('ack stop_session', 'terminated'),
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
