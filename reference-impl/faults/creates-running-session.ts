import type { Fault } from './fault.ts';

export default {
  sentence: 'A new session is running before any agent heard of it.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    newSession: (plan, agent) => ({ ...parts.newSession(plan, agent), state: 'running' }),
  }),
} satisfies Fault;
