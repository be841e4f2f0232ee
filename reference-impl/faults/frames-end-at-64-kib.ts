import type { Fault } from './fault.ts';

export default {
  sentence: 'A frame of more than 64 KiB ends its connection.',
  caughtBy: ['errors/frames-up-to-512-kib-are-taken › a report of 512 KiB counts, and the connection stays'],
  api: (parts) => ({ ...parts, largestFrame: 64 * 1024 }),
} satisfies Fault;
