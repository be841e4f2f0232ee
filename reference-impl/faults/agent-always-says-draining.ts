import type { Fault } from './fault.ts';

export default {
  sentence: 'Each heartbeat says draining.',
  caughtBy: ['creation/agent-sends-heartbeats › they say that it is online'],
  agent: (parts) => ({
    ...parts,
    heartbeat: (_status, ...rest) => parts.heartbeat('draining', ...rest),
  }),
} satisfies Fault;
