import type { Fault } from './fault.ts';

const SMALL = 64 * 1024;

export default {
  sentence: 'Ignores frames of more than 64 KiB.',
  caughtBy: ['errors/agent-takes-frames-of-any-size › a command of nearly 512 KiB is done'],
  agent: (parts) => ({
    ...parts,
    readFrame: (text) =>
      text.length > SMALL ? { kind: 'ignored', why: 'a frame that is too large' } : parts.readFrame(text),
  }),
} satisfies Fault;
