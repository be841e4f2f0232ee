import type { Fault } from './fault.ts';

export default {
  sentence: 'The state of a session without an agent is said to be unknown.',
  caughtBy: [
    'compatibility/lists-old-sessions-in-every-state › each is in the state that its row has',
    'compatibility/shows-an-old-session › with the state, the user and the template of its row',
    'compatibility/serves-rows-however-odd › each is in the state that its row has, also one that nobody knows any more',
  ],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) =>
      parts.sessionView(row.agent_id === null ? { ...row, state: 'unknown' } : row, time),
  }),
} satisfies Fault;
