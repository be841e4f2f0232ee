import type { Fault } from './fault.ts';

export default {
  sentence: 'Reports none of the sessions that it finds when it connects.',
  caughtBy: [
    'creation/agent-reports-its-sessions-after-a-restart › it tells that each of them runs',
    'creation/agent-reports-its-sessions-on-every-connect › it tells that the session runs',
    'creation/agent-reports-its-sessions-after-a-restart › it names their pods',
  ],
  agent: (parts) => ({
    ...parts,
    reportsOnConnect: () => [],
  }),
} satisfies Fault;
