import type { Fault } from './fault.ts';

const FRAMES = ['heartbeat', 'ack', 'status', 'complete', 'failed'];

export default {
  sentence: 'The frames of the agent carry no timestamp.',
  caughtBy: FRAMES.map((name) => `contract/agent-${name}-frame › its frames have the shape of the contract`),
  agent: (parts) => ({
    ...parts,
    frameText: ({ type, payload }) => JSON.stringify({ type, payload }),
  }),
} satisfies Fault;
