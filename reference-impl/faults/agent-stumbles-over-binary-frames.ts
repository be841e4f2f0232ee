import type { Fault } from './fault.ts';

export default {
  sentence: 'Reads the bytes of a binary frame as a document, and ends over it.',
  caughtBy: [
    'errors/agent-takes-frames-of-any-size › a binary frame changes nothing: the connection stays, the next command is done',
  ],
  agent: (parts) => ({
    ...parts,
    isDocument: (isBinary) => {
      if (isBinary) throw new Error('These bytes are no document.');
      return true;
    },
  }),
} satisfies Fault;
