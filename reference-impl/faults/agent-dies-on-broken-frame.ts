import type { Fault } from './fault.ts';

export default {
  sentence: 'Dies of a frame that is not JSON, or of an unknown type.',
  caughtBy: [
    'creation/agent-survives-broken-frames › the agent lives',
    'creation/agent-survives-broken-frames › the connection stays',
    'creation/agent-survives-broken-frames › the lawful command after them is done',
  ],
  agent: (parts) => ({
    ...parts,
    readFrame: (text) => {
      const received = parts.readFrame(text);
      if (received.kind === 'ignored') throw new Error(`Cannot go on after ${received.why}.`);
      return received;
    },
  }),
} satisfies Fault;
