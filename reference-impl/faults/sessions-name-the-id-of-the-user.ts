import type { Fault } from './fault.ts';

export default {
  sentence: 'A session names its user by the id instead of the username.',
  caughtBy: ['creation/lists-and-gets-the-session › both name the user by the username'],
  spills: ['compatibility/shows-an-old-session'],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) => ({ ...parts.sessionView(row, time), user: row.user_id }),
  }),
} satisfies Fault;
