import type { Fault } from './fault.ts';

export default {
  sentence: 'A session without an agent is shown with one that there is not.',
  caughtBy: [
    'compatibility/shows-an-old-session › it names no agent and no cluster',
    'compatibility/lists-old-and-new-together › only the new ones name an agent',
  ],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) => ({ ...parts.sessionView(row, time), agentId: row.agent_id ?? 'legacy' }),
  }),
} satisfies Fault;
