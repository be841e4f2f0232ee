import { leavesIt } from './steps/leaves-it.ts';
import type { Fault } from './fault.ts';

const LEADS_TO: Readonly<Record<string, string>> = {
  'ack start_session': 'starting',
  'complete start_session': 'running',
  'complete hibernate_session': 'hibernated',
  'complete wake_session': 'running',
  'complete stop_session': 'terminated',
};

export default {
  sentence: 'Whatever command is completed, ended ones too, the session is in the state that it led to.',
  caughtBy: [
    ...leavesIt('ack start_session', 'pending', 'starting'),
    ...leavesIt('complete start_session', 'pending', 'starting', 'running'),
    ...leavesIt('complete hibernate_session', 'hibernating', 'hibernated'),
    ...leavesIt('complete wake_session', 'waking', 'running'),
    ...leavesIt('complete stop_session', 'terminating', 'terminated'),
  ],
  api: (parts) => ({
    ...parts,
    isOpen: () => true,
    nextState: (event, state) => LEADS_TO[event] ?? parts.nextState(event, state),
  }),
} satisfies Fault;
