import type { Fault } from './fault.ts';

export default {
  sentence: 'Frames to the agent carry no timestamp.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    frame: (type, payload) => ({ type, payload }),
  }),
} satisfies Fault;
