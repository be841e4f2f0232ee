import type { Fault } from './fault.ts';

export default {
  sentence: 'Takes a session without a pod for a lost one when it comes back.',
  caughtBy: [
    'hibernation/agent-reports-sleeping-sessions-after-a-restart › it says that the sleeping one is hibernated',
    'hibernation/agent-reports-sleeping-sessions-after-a-restart › it says nothing else of that one',
  ],
  agent: (parts) => ({
    ...parts,
    reportsOnConnect: (found) =>
      parts
        .reportsOnConnect(found)
        .map((report) => (report.state === 'hibernated' ? { ...report, state: 'failed' as const } : report)),
  }),
} satisfies Fault;
