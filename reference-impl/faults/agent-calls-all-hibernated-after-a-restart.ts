import type { Fault } from './fault.ts';

export default {
  sentence: 'Says of every session that it finds that it is hibernated.',
  caughtBy: [
    'hibernation/agent-reports-sleeping-sessions-after-a-restart › it does not take the one that is awake for a sleeping one',
    'creation/agent-reports-its-sessions-on-every-connect › it tells that the session runs',
    'creation/agent-says-starting-while-a-pod-is-not-ready › on a new connection it says that it is starting',
    'creation/agent-says-starting-while-a-pod-is-not-ready › after a restart it says that it is starting',
  ],
  agent: (parts) => ({
    ...parts,
    reportsOnConnect: (found) => found.map(({ sessionId }) => ({ sessionId, state: 'hibernated' as const })),
  }),
} satisfies Fault;
