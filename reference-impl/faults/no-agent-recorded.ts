import type { Fault } from './fault.ts';

export default {
  sentence: 'The session does not say which agent has it.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    newSession: (plan, agent) => ({ ...parts.newSession(plan, agent), agentId: null }),
  }),
} satisfies Fault;
