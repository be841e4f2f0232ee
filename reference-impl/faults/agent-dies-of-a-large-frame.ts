import type { Fault } from './fault.ts';

const LARGEST = 512 * 1024;

export default {
  sentence: 'Dies of a frame that is larger than it should be.',
  caughtBy: [
    'errors/agent-takes-frames-of-any-size › after a frame that is too large the agent lives',
    'errors/agent-takes-frames-of-any-size › the command behind it is done',
  ],
  agent: (parts) => ({
    ...parts,
    readFrame: (text) => {
      if (text.length > LARGEST) throw new Error('Out of memory.');
      return parts.readFrame(text);
    },
  }),
} satisfies Fault;
