import type { Fault } from './fault.ts';

export default {
  sentence: 'Bodies of more than 256 KiB are refused.',
  caughtBy: ['errors/bodies-up-to-a-mebibyte › a body of 1 MiB is taken'],
  api: (parts) => ({ ...parts, largestBody: 256 * 1024 }),
} satisfies Fault;
