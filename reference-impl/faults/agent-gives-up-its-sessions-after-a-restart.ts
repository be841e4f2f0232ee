import type { Fault } from './fault.ts';

export default {
  sentence: 'Reports every session that it finds on its return as failed.',
  caughtBy: [
    'creation/agent-reports-its-sessions-after-a-restart › it tells that each of them runs',
    'creation/platform-agent-restart-loses-no-session › the sessions run when it is back',
  ],
  agent: (parts) => ({
    ...parts,
    reportsOnConnect: (found) => found.map(({ sessionId }) => ({ sessionId, state: 'failed' as const })),
  }),
} satisfies Fault;
