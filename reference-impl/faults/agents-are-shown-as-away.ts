import type { Fault } from './fault.ts';

export default {
  sentence: 'A session says that its agent is offline, whether or not it is.',
  caughtBy: [
    'errors/shows-that-the-agent-is-away › its status says online while the agent is there',
    'errors/shows-that-the-agent-is-away › and online when it is back',
  ],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) => parts.sessionView({ ...row, agent_status: 'offline' }, time),
  }),
} satisfies Fault;
