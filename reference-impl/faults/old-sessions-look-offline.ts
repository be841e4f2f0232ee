import type { Fault } from './fault.ts';

export default {
  sentence: 'The agent of a session that has none is called offline.',
  caughtBy: ['compatibility/says-that-an-old-session-has-no-agent › its agent is "none", in every state'],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) =>
      row.agent_id === null
        ? { ...parts.sessionView(row, time), status: { phase: row.state, agent: 'offline' } }
        : parts.sessionView(row, time),
  }),
} satisfies Fault;
