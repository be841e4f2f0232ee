import { leavesIt } from './steps/leaves-it.ts';
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
    ...leavesIt('failed start_session', 'pending', 'starting', 'failed'),
    ...leavesIt('failed hibernate_session', 'hibernating', 'running'),
    ...leavesIt('failed wake_session', 'waking', 'hibernated'),
    ...leavesIt('failed stop_session', 'terminating', 'failed'),
  ],
  api: (parts) => ({
    ...parts,
    isOpen: () => true,
    nextState: (event, state) => LEADS_TO[event] ?? parts.nextState(event, state),
  }),
} satisfies Fault;
