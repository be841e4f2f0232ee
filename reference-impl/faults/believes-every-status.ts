import { leavesIt } from './steps/leaves-it.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is in whatever state its agent last reported, wherever it was before.',
  caughtBy: [
    ...leavesIt('status starting', 'pending', 'starting'),
    ...leavesIt('status running', 'pending', 'starting', 'waking', 'running'),
    ...leavesIt('status hibernated', 'hibernating', 'hibernated'),
    ...leavesIt('status terminated', 'terminating', 'terminated'),
    ...leavesIt('status failed', 'pending', 'starting', 'running', 'hibernating', 'waking', 'failed'),
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
