import type { Oddity } from './oddity.ts';

export default {
  sentence: 'A command goes from sent to its end: that it was acknowledged is not written down.',
  api: (parts) => ({ ...parts, recordAck: () => Promise.resolve() }),
} satisfies Oddity;
