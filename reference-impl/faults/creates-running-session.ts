import type { Fault } from './fault.ts';

export default {
  sentence: 'A new session is running before any agent heard of it.',
  caughtBy: [
    'creation/moves-from-pending-through-starting-to-running › it is starting once the start is acknowledged',
    'creation/answers-202-with-a-pending-session › the session in the answer is pending',
    'creation/answers-202-with-a-pending-session › its row is pending',
    'creation/moves-from-pending-through-starting-to-running › it is pending until the agent says something',
  ],
  api: (parts) => ({
    ...parts,
    newSession: (plan, agent) => ({ ...parts.newSession(plan, agent), state: 'running' }),
  }),
} satisfies Fault;
