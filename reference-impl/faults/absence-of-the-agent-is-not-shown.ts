import type { Fault } from './fault.ts';

export default {
  sentence: 'A session says that its agent is online, whether or not it is.',
  caughtBy: ['errors/shows-that-the-agent-is-away › offline while it is away'],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) => parts.sessionView({ ...row, agent_status: 'online' }, time),
  }),
} satisfies Fault;
